package com.austa.gamification.application.progress;

import com.austa.gamification.domain.event.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Users whom the backfill of one group could not judge, each with when to try again: after a minute, then after twice as
 * long each time, an hour at most. They are remembered here alone: after a restart each is tried again. Safe for use by
 * many threads.
 */
final class LeftAside {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** So many failing at once are no longer about users. */
    static final int USERS_MAX = 1_000;

    private record Failure(String error, Duration pause, Instant next) {}

    private final Map<UserId, Failure> users = new HashMap<>();
    private long judgedBy = -1;
    private long failures;

    /** A newer catalogue may have cured what failed: all are tried again at once. */
    synchronized void judgedBy(long newestChange) {
        if (newestChange != judgedBy) {
            users.clear();
            judgedBy = newestChange;
        }
    }

    /** @return whether this is news: the user's first failure, or another than the last */
    synchronized boolean add(UserId user, String error, Instant now) {
        failures++;
        Failure before = users.get(user);
        Duration pause = before == null ? FIRST_PAUSE : shorter(before.pause().multipliedBy(2), LONGEST_PAUSE);
        users.put(user, new Failure(error, pause, now.plus(pause)));
        return before == null || !before.error().equals(error);
    }

    /** @return whether one of them was left aside */
    synchronized boolean release(Collection<UserId> judged) {
        return users.keySet().removeAll(judged);
    }

    /** Whose time to be tried again has come. */
    synchronized List<UserId> due(Instant now, int limit) {
        return users.entrySet().stream()
                .filter(entry -> !entry.getValue().next().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    synchronized Set<UserId> users() {
        return Set.copyOf(users.keySet());
    }

    synchronized boolean isFull() {
        return users.size() >= USERS_MAX;
    }

    /** How often somebody could not be judged since this was made. */
    synchronized long failures() {
        return failures;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
