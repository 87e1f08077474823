package com.austa.gamification.adapter.postgres.deadletter;

import com.austa.gamification.adapter.postgres.progress.Refusals;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Dead letters as rows. */
public final class PostgresDeadLetters implements DeadLetterPort {

    private final Transactions transactions;

    public PostgresDeadLetters(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Kept> list(Filter filter, int limit, int offset) {
        return transactions.read(
                "dead letters",
                handle -> filtered(handle, "list", filter)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, context) -> kept(row))
                        .list());
    }

    @Override
    public long count(Filter filter) {
        return transactions.read(
                "the number of dead letters",
                handle -> filtered(handle, "count", filter).mapTo(Long.class).one());
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return transactions.read(
                "a dead letter",
                handle -> query(handle, "find")
                        .bind("id", id)
                        .map((row, context) -> kept(row))
                        .findOne());
    }

    @Override
    public Fate discard(UUID id) {
        return transactions.write(
                "the end of a dead letter",
                handle -> query(handle, "discard")
                        .bind("id", id)
                        .mapTo(Fate.class)
                        .findOne()
                        .orElse(Fate.UNKNOWN));
    }

    @Override
    public void failedAgain(UUID id, Failure failure) {
        transactions.write(
                "another attempt at a dead letter",
                handle -> handle.createUpdate(Sql.beside(PostgresDeadLetters.class, "failed_again"))
                        .bind("id", id)
                        .bind("reason", failure.rejection().reason().name())
                        .bind("field", Refusals.storable(failure.rejection().field()))
                        .bind("detail", Refusals.storable(failure.rejection().detail()))
                        .bind("class", failure.attempt().errorClass().name())
                        .bind("stack", Refusals.storable(failure.stack()))
                        .bind("at", failure.attempt().at().toString())
                        .bind("instance", failure.attempt().instance())
                        .bind(
                                "retryAt",
                                failure.retryAt().map(Instant::toString).orElse(null))
                        .execute());
    }

    @Override
    public List<UUID> takeDue(Instant now, Instant lease, int limit) {
        return transactions.write(
                "dead letters whose time has come",
                handle -> query(handle, "take_due")
                        .bind("now", now.toString())
                        .bind("lease", lease.toString())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }

    @Override
    public List<UUID> takeMendable(long typesSince, Instant lease, int limit) {
        return transactions.write(
                "dead letters that new event types may undo",
                handle -> query(handle, "take_mendable")
                        .bind("revision", typesSince)
                        .bind("lease", lease.toString())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresDeadLetters.class, statement));
    }

    private static Query filtered(Handle handle, String statement, Filter filter) {
        return bound(query(handle, statement), filter);
    }

    /** Binds what a filter asks for. */
    static Query bound(Query query, Filter filter) {
        return query.bind(
                        "status",
                        filter.status().map(PostgresDeadLetters::label).orElse(null))
                .bind("reason", filter.reason().map(Enum::name).orElse(null))
                .bind("topic", filter.topic().orElse(null))
                .bind("from", filter.from().map(Instant::toString).orElse(null))
                .bind("until", filter.until().map(Instant::toString).orElse(null));
    }

    static String label(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte @Nullable [] key = row.getBytes("key");
        DeadLetter letter = new DeadLetter(
                new Position(
                        row.getString("topic"),
                        row.getString("topic_id"),
                        row.getInt("partition"),
                        row.getLong("offset")),
                Optional.ofNullable(row.getString("failed_in")),
                new Rejection(
                        RejectionReason.valueOf(row.getString("reason")),
                        row.getString("field"),
                        row.getString("detail")),
                new DeadLetter.Source(
                        row.getBytes("bytes"), Optional.ofNullable(key), headers(row), row.getString("consumer_id")),
                Rows.instant(row, "recorded_at"),
                ErrorClass.valueOf(row.getString("error_class")),
                row.getString("stack"),
                attempts(row),
                Rows.instantIfAny(row, "retry_at"));
        return new Kept(
                Rows.uuid(row, "id"),
                letter,
                row.getString("met_by"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Rows.instant(row, "created_at"));
    }

    private static List<Attempt> attempts(ResultSet row) throws SQLException {
        Timestamp[] times = (Timestamp[]) row.getArray("attempts").getArray();
        String[] instances = (String[]) row.getArray("attempt_instances").getArray();
        String[] classes = (String[]) row.getArray("attempt_classes").getArray();
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            attempts.add(new Attempt(times[i].toInstant(), instances[i], ErrorClass.valueOf(classes[i])));
        }
        return attempts;
    }

    private static List<Header> headers(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("header_names").getArray();
        byte[][] values = (byte[][]) row.getArray("header_values").getArray();
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            headers.add(new Header(names[i], values[i]));
        }
        return headers;
    }
}
