package com.austa.gamification.adapter.postgres.outbox;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutboxPort;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The outbox, with one relay at a time by an advisory lock that ends with its transaction. A user's rows are numbered under
 * the user's lock, so that the order of numbers is the order in which their transactions were committed.
 */
public final class PostgresOutbox implements OutboxPort {

    private static final long RELAY_LOCK = 0x6761_6f75_7462_6f78L;

    private record Waiting(long id, Message message) {}

    private final Transactions transactions;

    public PostgresOutbox(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public int relay(Set<String> held, int limit, Consumer<List<Message>> send) {
        return transactions.write("relaying messages", handle -> {
            if (!query(handle, "try_lock")
                    .bind("key", RELAY_LOCK)
                    .mapTo(Boolean.class)
                    .one()) {
                return 0;
            }
            List<Waiting> oldest = query(handle, "take")
                    .bind("held", Arrays.texts(held))
                    .bind("limit", limit)
                    .map((row, context) -> waiting(row))
                    .list();
            if (!oldest.isEmpty()) {
                send.accept(oldest.stream().map(Waiting::message).toList());
                handle.createUpdate(Sql.beside(PostgresOutbox.class, "remove"))
                        .bind("ids", Arrays.longs(oldest, Waiting::id))
                        .execute();
            }
            return oldest.size();
        });
    }

    @Override
    public long size() {
        return transactions.read(
                "the size of the outbox",
                handle -> query(handle, "size").mapTo(Long.class).one());
    }

    @Override
    public Optional<Instant> oldest() {
        return transactions.read(
                "the age of the outbox",
                handle -> query(handle, "oldest")
                        .mapTo(OffsetDateTime.class)
                        .findOne()
                        .map(OffsetDateTime::toInstant));
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresOutbox.class, statement));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        byte @Nullable [] key = row.getBytes("key");
        return new Waiting(
                row.getLong("id"),
                new Message(row.getString("topic"), Optional.ofNullable(key), row.getBytes("value"), headers(row)));
    }

    private static List<Header> headers(ResultSet row) throws SQLException {
        @Nullable Array names = row.getArray("header_names");
        if (names == null) {
            return List.of();
        }
        String[] name = (String[]) names.getArray();
        byte[][] value = (byte[][]) row.getArray("header_values").getArray();
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < name.length; i++) {
            headers.add(new Header(name[i], value[i]));
        }
        return headers;
    }
}
