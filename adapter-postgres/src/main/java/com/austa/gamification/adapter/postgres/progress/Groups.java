package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.BookWriter.Decided;
import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What one transaction writes for several groups: a decision of one, and what its facts mean to the others. */
final class Groups {

    private final Handle handle;
    private final Streams streams;
    private final BookWriter writer;

    Groups(Handle handle, Streams streams, MessageFormat format) {
        this.handle = handle;
        this.streams = streams;
        this.writer = new BookWriter(handle, format);
    }

    Set<Scored> write(Decider decider, List<Decided> decided) {
        return writer.write(streams.idOf(decider.group()), decided, decider.levels());
    }

    /**
     * Writes the facts that one group has made, and what they mean to the others: after every group's own decision, since
     * these are told with the whole history.
     */
    Set<Scored> tell(List<Decided> decided, List<Decider> others) {
        Set<Scored> scored = new HashSet<>();
        for (Decided one : decided) {
            for (Fact made : one.decision().facts()) {
                FactRows.write(handle, made);
                scored.addAll(tell(made, others));
            }
        }
        return scored;
    }

    /** What a fact that is just written means to these groups; under the user's lock. */
    Set<Scored> tell(Fact fact, List<Decider> deciders) {
        SortedSet<UserId> user = new TreeSet<>(List.of(fact.user()));
        Set<Scored> scored = new HashSet<>();
        for (Decider decider : deciders) {
            int group = streams.idOf(decider.group());
            Decided decided = new Judgement(handle, group, decider)
                    .of(UserRows.lock(handle, user).profiles(), fact);
            scored.addAll(writer.write(group, List.of(decided), decider.levels()));
        }
        return scored;
    }

    /** Whether the group's set holds what was admitted from this place. */
    boolean isClaimed(ConsumerGroup group, Spot spot) {
        return handle.createQuery(Sql.beside(Groups.class, "retract/3_is_claimed"))
                .bind("group", streams.idOf(group))
                .bind("source", spot.partition().source())
                .bind("partition", spot.partition().number())
                .bind("offset", spot.offset())
                .mapTo(Boolean.class)
                .one();
    }
}
