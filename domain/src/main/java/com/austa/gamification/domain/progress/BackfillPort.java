package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.leaderboard.Scored;
import java.util.Collection;
import java.util.Set;

/**
 * Users whom the newest definitions have not judged: without an event of their own they would wait for ever. Safe for use
 * by many threads, and by several instances at once.
 */
public interface BackfillPort {

    /**
     * What one call has done.
     *
     * @param users who have been brought up to date; 0 when none is left, or somebody else is at it
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
     * Judges some users of the decider's group by what came into force after they were judged last, and writes what that
     * means, in one transaction: all of it or none. Batches with events of the same users wait for it.
     *
     * @param limit how many users at most, 1 to 1,000
     * @throws ProgressUnavailable it is unknown whether it was written; calling again is safe
     * @throws StaleCatalogue nothing was written; load the catalogue and call again
     */
    Judged judgeSome(Decider decider, int limit);

    /**
     * How many of these groups' users have been judged by the catalogue's revision, or a later one.
     *
     * @param revision as in {@link Decider#newestChange}
     */
    Reach reached(Collection<ConsumerGroup> groups, long revision);
}
