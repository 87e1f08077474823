package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Users whom the newest definitions have not judged: without an event of their own they would wait for ever. Safe for use
 * by many threads, and by several instances at once.
 */
public interface BackfillPort {

    /**
     * What one call has done.
     *
     * @param users who have been brought up to date; fewer than were asked for when others were so already
     * @param scored where ranking points changed
     */
    record Judged(int users, Set<Scored> scored) {

        public static final Judged NOTHING = new Judged(0, Set.of());

        public Judged {
            scored = Set.copyOf(scored);
        }
    }

    /**
     * How far it has come.
     *
     * @param done users whom all the groups have judged
     * @param total users whom one of the groups knows
     */
    record Reach(long done, long total) {
        public boolean isDone() {
            return done == total;
        }
    }

    /**
     * Users of the decider's group whom it has still to judge, in no order that means anything.
     *
     * @param limit how many at most, 1 to 1,000
     * @param except who is not asked for, though still to be judged
     */
    List<UserId> unjudged(Decider decider, int limit, Set<UserId> except);

    /**
     * Judges these users by what came into force after they were judged last, and writes what that means, in one
     * transaction: all of it or none. Who was judged meanwhile is left alone. Batches with events of the same users wait
     * for it. Whatever else it throws than is named here is about one of the users, and nothing was written: without that
     * one the others can be judged.
     *
     * @param users 1 to 1,000
     * @return empty, and nothing is done, while another instance is at the backfill of the group
     * @throws ProgressUnavailable it is unknown whether it was written; calling again is safe
     * @throws StaleCatalogue nothing was written; load the catalogue and call again
     */
    Optional<Judged> judge(Decider decider, Collection<UserId> users);

    /**
     * How many of these groups' users have been judged by the catalogue's revision, or a later one.
     *
     * @param revision as in {@link Decider#newestChange}
     */
    Reach reached(Collection<ConsumerGroup> groups, long revision);
}
