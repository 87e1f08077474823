package com.austa.gamification.domain.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Messages on their way out, written together with the effects they tell of. Safe for use by many threads and instances:
 * one relay works at a time, so that the messages of one key leave in the order in which they were written.
 */
public interface OutboxPort {

    /**
     * Hands the oldest messages to the sender and forgets them when it returns. If the sender throws, or this process
     * dies before all is done, they stay and will be handed out again: at least once, each time the same bytes.
     *
     * @param held topics whose messages stay where they are, so that a missing topic does not hold up the others
     * @param limit 1 to 10,000
     * @param send returns once every message is acknowledged; called at most once, not at all when there is nothing to
     *     send or another relay is at work
     * @return how many were sent; fewer than the limit: nothing more is waiting, or another relay is at work
     * @throws ProgressUnavailable the books gave no answer; calling again is safe
     */
    int relay(Set<String> held, int limit, Consumer<List<Message>> send);

    /** How many are waiting. */
    long size();

    /** Since when the oldest has been waiting; empty when none is. */
    Optional<Instant> oldest();
}
