package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something decided here, which holds from {@code at}: an input of every fold from then on.
 *
 * @param about the definition it concerns
 */
public record Fact(UUID id, UserId user, Kind kind, DefinitionId about, Instant at) {

    public enum Kind {
        QUEST_STARTED,
        REWARD_REDEEMED
    }

    public Fact {
        requireNonNull(id, "id");
        requireNonNull(user, "user");
        requireNonNull(kind, "kind");
        requireNonNull(about, "about");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Place place() {
        return new Place(at, Place.Rank.FACT, id);
    }
}
