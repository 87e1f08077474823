package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Backfill in PostgreSQL. What is left to do is what the states themselves say, so there is nothing to resume from and
 * nothing to get out of step. One instance at a time works for a group: two would only wait for each other's users.
 */
public final class PostgresBackfill implements BackfillPort {

    /** Of the advisory lock; the group's number is its second half. */
    private static final int LOCK = 0x67616d69;

    private final Transactions transactions;
    private final Streams streams;
    private final MessageFormat format;

    public PostgresBackfill(Transactions transactions, Streams streams, MessageFormat format) {
        this.transactions = transactions;
        this.streams = streams;
        this.format = format;
    }

    @Override
    public Judged judgeSome(Decider decider, int limit) {
        int group = streams.idOf(decider.group());
        return transactions.write(
                "what the catalogue means for %d users of group '%s'"
                        .formatted(limit, decider.group().name()),
                handle -> judgeSome(handle, group, decider, limit));
    }

    private Judged judgeSome(Handle handle, int group, Decider decider, int limit) {
        if (!query(handle, "1_try_lock")
                .bind("key", LOCK)
                .bind("group", group)
                .mapTo(Boolean.class)
                .one()) {
            return Judged.NOTHING;
        }
        SortedSet<UserId> users = new TreeSet<>(query(handle, "2_unjudged")
                .bind("group", group)
                .bind("revision", decider.newestChange())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(UserId::new)
                .list());
        if (users.isEmpty()) {
            return Judged.NOTHING;
        }
        // Locks come in one order everywhere: that of closings before those of users.
        PostgresClosings.held(handle);
        SortedMap<UserId, List<GamificationEvent>> nothingNew = new TreeMap<>();
        users.forEach(user -> nothingNew.put(user, List.of()));
        Judgement judgement = new Judgement(handle, group, decider);
        Set<Scored> scored = new BookWriter(handle, format)
                .write(group, judgement.of(UserRows.lock(handle, users).profiles(), nothingNew), decider.levels());
        return new Judged(users.size(), scored);
    }

    @Override
    public Reach reached(Collection<ConsumerGroup> groups, long revision) {
        List<Integer> ids = groups.stream().map(streams::idOf).toList();
        return transactions.read(
                "how far the catalogue has reached",
                handle -> query(handle, "reached")
                        .bind("groups", Arrays.ints(ids, Integer::intValue))
                        .bind("revision", revision)
                        .map((row, context) -> new Reach(row.getLong("done"), row.getLong("total")))
                        .one());
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresBackfill.class, "backfill/" + statement));
    }
}
