package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a record that could not be processed is tried again by itself: 1 min, 10 min, 1 h, 6 h and 24 h after it was first
 * tried, and then no more.
 */
final class RetrySchedule {

    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /** @param attempts so far, at least one, the oldest first */
    static Optional<Instant> next(List<Attempt> attempts) {
        Instant first = attempts.get(0).at();
        Instant last = attempts.get(attempts.size() - 1).at();
        return AFTER.stream().map(first::plus).filter(last::isBefore).findFirst();
    }
}
