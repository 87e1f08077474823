package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes an event out of its user's history, for ever and for all groups, also for those that have yet to come to it. It
 * has no place of its own: the user is as if the event had never been sent.
 *
 * @param at when it was decided
 */
public record Retraction(UserId user, EventId event, Instant at) {

    public Retraction {
        requireNonNull(user, "user");
        requireNonNull(event, "event");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
