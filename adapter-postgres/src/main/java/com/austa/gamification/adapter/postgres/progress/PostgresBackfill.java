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
import java.util.Optional;
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
    public List<UserId> unjudged(Decider decider, int limit, Set<UserId> except) {
        int group = streams.idOf(decider.group());
        return transactions.read(
                "whom group '%s' has still to judge".formatted(decider.group().name()),
                handle -> query(handle, "1_unjudged")
                        .bind("group", group)
                        .bind("revision", decider.newestChange())
                        .bind("except", UserRows.ids(except))
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .map(UserId::new)
                        .list());
    }

    @Override
    public Optional<Judged> judge(Decider decider, Collection<UserId> users) {
        int group = streams.idOf(decider.group());
        return transactions.write(
                "what the catalogue means for %d users of group '%s'"
                        .formatted(users.size(), decider.group().name()),
                handle -> judge(handle, group, decider, users));
    }

    private Optional<Judged> judge(Handle handle, int group, Decider decider, Collection<UserId> users) {
        if (!query(handle, "2_try_lock")
                .bind("key", LOCK)
                .bind("group", group)
                .mapTo(Boolean.class)
                .one()) {
            return Optional.empty();
        }
        SortedSet<UserId> left = new TreeSet<>(query(handle, "3_still_unjudged")
                .bind("group", group)
                .bind("revision", decider.newestChange())
                .bind("users", UserRows.ids(users))
                .mapTo(UUID.class)
                .map(UserId::new)
                .list());
        if (left.isEmpty()) {
            return Optional.of(Judged.NOTHING);
        }
        // Locks come in one order everywhere: that of closings before those of users.
        PostgresClosings.held(handle);
        SortedMap<UserId, List<GamificationEvent>> nothingNew = new TreeMap<>();
        left.forEach(user -> nothingNew.put(user, List.of()));
        Judgement judgement = new Judgement(handle, group, decider);
        Set<Scored> scored = new BookWriter(handle, format)
                .write(group, judgement.of(UserRows.lock(handle, left).profiles(), nothingNew), decider.levels());
        return Optional.of(new Judged(left.size(), scored));
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
