package com.austa.gamification.domain.points;

import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Users' totals. Safe for use by many threads. */
public interface ProfilePort {

    /** A profile and when its row was made and last changed. */
    record Dated(Profile profile, Instant createdAt, Instant updatedAt) {}

    /** Empty for a user of whom nothing was ever accepted. */
    Optional<Dated> profileOf(UserId user);

    /** Levels of those that are known. */
    Map<UserId, Integer> levelsOf(Collection<UserId> users);
}
