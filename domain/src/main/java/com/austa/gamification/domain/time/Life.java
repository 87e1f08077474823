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

    /** What is common to both; empty when nothing is. */
    public Optional<Life> within(Life other) {
        Optional<Instant> start = startsAt.filter(
                        at -> other.startsAt.filter(at::isBefore).isEmpty())
                .or(other::startsAt);
        Optional<Instant> end =
                endsAt.filter(at -> other.endsAt.filter(at::isAfter).isEmpty()).or(other::endsAt);
        boolean lasts = start.isEmpty() || end.isEmpty() || start.get().isBefore(end.get());
        return lasts ? Optional.of(new Life(start, end)) : Optional.empty();
    }

    public boolean covers(Instant instant) {
        return (startsAt.isEmpty() || !instant.isBefore(startsAt.get()))
                && (endsAt.isEmpty() || instant.isBefore(endsAt.get()));
    }
}
