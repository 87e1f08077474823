package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The same statements as a refold reads by, as of one moment and without a lock. */
public final class PostgresHistories implements HistoryPort {

    private static final UUID ANYONE = new UUID(0, 0);

    private final Transactions transactions;
    private final Streams streams;

    public PostgresHistories(Transactions transactions, Streams streams) {
        this.transactions = transactions;
        this.streams = streams;
    }

    @Override
    public History claimedOf(ConsumerGroup group, UserId user, SortedSet<DefinitionId> standing) {
        int id = streams.idOf(group);
        return transactions.readAtOneMoment(
                "the history of user '%s'".formatted(user),
                handle -> histories(handle, group, id, List.of(user), standing, Optional.empty())
                        .get(0));
    }

    @Override
    public List<History> claimedOf(
            ConsumerGroup group, List<UserId> users, SortedSet<DefinitionId> standing, Optional<Set<EventType>> types) {
        int id = streams.idOf(group);
        return transactions.readAtOneMoment(
                "the histories of %d users".formatted(users.size()),
                handle -> histories(handle, group, id, users, standing, types));
    }

    @Override
    public List<UserId> usersAfter(Optional<UserId> after, int limit) {
        return transactions.read(
                "the next %d users".formatted(limit),
                handle -> query(handle, "next_users")
                        .bind("first", after.isEmpty())
                        .bind("after", after.map(UserId::value).orElse(ANYONE))
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .map(UserId::new)
                        .list());
    }

    @Override
    public long users() {
        return transactions.read(
                "how many users there are",
                handle -> query(handle, "count_users").mapTo(Long.class).one());
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresHistories.class, "read/" + statement));
    }

    private static List<History> histories(
            Handle handle,
            ConsumerGroup group,
            int id,
            List<UserId> users,
            SortedSet<DefinitionId> standing,
            Optional<Set<EventType>> types) {
        Map<UserId, SortedSet<DefinitionId>> asked = new LinkedHashMap<>();
        users.forEach(user -> asked.put(user, standing));
        Map<UserId, History> loaded = new Histories(handle, group, id).load(asked, types);
        return users.stream().map(loaded::get).toList();
    }
}
