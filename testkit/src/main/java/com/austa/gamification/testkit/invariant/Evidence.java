package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.contract.Books;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the invariants are checked against: books through their ports, and beside them what only the world around knows.
 * Whoever injects faults gives one: in-memory books and a simulated world, or PostgreSQL, Kafka and Redis. Sent records and
 * messages are asked for once a check.
 */
public interface Evidence {

    /** Of these the histories, progress, profiles, quests, awards, rewards, dead letters, boards and scores are asked. */
    Books books();

    /** The one in force, with all revisions; every user has to have been judged by it. */
    Catalogue catalogue();

    /** All that read the stream. */
    List<ConsumerGroup> groups();

    /** Every record that lies in the stream, in any order. */
    Collection<SentRecord> sent();

    /** All dead letters, in any order. */
    default List<DeadLetterPort.Kept> deadLetters() {
        List<DeadLetterPort.Kept> all = new ArrayList<>();
        List<DeadLetterPort.Kept> page;
        do {
            page = books().deadLetters().list(DeadLetterPort.Filter.ALL, 1_000, all.size());
            all.addAll(page);
        } while (page.size() == 1_000);
        return all;
    }

    /** Up to where the group has read, as it is told itself. */
    default long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return books().progress().nextOffset(group, topic, topicId, partition);
    }

    /** Events whose retraction was confirmed. */
    Set<EventRef> retracted();

    /** Every line of the user's ledger, in any order. No port gives it. */
    List<LedgerEntry> ledgerOf(UserId user);

    /** What arrived on {@code gamification.outcomes}, copies and all, in any order. */
    Collection<Announced> outcomes();

    /** What arrived on {@code gamification.notifications}, copies and all, in any order. */
    Collection<Announced> notifications();

    /** How many wishes of the user were answered with a redemption, each counted once however often it was repeated. */
    Map<UserId, Integer> redemptions();

    /**
     * The boards as they are shown from their store. It may throw {@code LeaderboardUnavailable} for boards of days, weeks
     * and months, which the books answer for; those of all time must be there.
     */
    LeaderboardPort view();
}
