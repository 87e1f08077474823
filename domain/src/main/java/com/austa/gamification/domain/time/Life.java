package com.austa.gamification.domain.time;

import java.time.Instant;
import java.util.Optional;

/** When a definition holds: from {@code startsAt} to before {@code endsAt}, each open when empty. */
public record Life(Optional<Instant> startsAt, Optional<Instant> endsAt) {

    public static final Life ALWAYS = new Life(Optional.empty(), Optional.empty());

    public Life {
        if (startsAt.isPresent() && endsAt.isPresent() && !startsAt.get().isBefore(endsAt.get())) {
            throw new IllegalArgumentException("a life must start before it ends, but starts at %s and ends at %s"
                    .formatted(startsAt.get(), endsAt.get()));
        }
    }

    public static Life between(Instant startsAt, Instant endsAt) {
        return new Life(Optional.of(startsAt), Optional.of(endsAt));
    }

    public boolean covers(Instant instant) {
        return (startsAt.isEmpty() || !instant.isBefore(startsAt.get()))
                && (endsAt.isEmpty() || instant.isBefore(endsAt.get()));
    }
}
