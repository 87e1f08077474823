package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something decided here, which holds from {@code at}: an input of every fold from then on.
 *
 * @param about the definition it concerns
 * @param held what is kept; only of {@link Kind#AWARD_KEPT}
 */
public record Fact(UUID id, UserId user, Kind kind, DefinitionId about, Instant at, Optional<Held> held) {

    /** The names are stored. */
    public enum Kind {
        QUEST_STARTED,
        REWARD_REDEEMED,
        AWARD_KEPT
    }

    public Fact(UUID id, UserId user, Kind kind, DefinitionId about, Instant at) {
        this(id, user, kind, about, at, Optional.empty());
    }

    /**
     * Holds what stands, whatever evidence comes later. The same for the same award at the same place.
     *
     * @param first where its evidence began
     */
    static Fact kept(Outcome outcome, Place first) {
        OutcomeKey key = outcome.key();
        String name = "%s/%s/%s/kept at %s".formatted(key.user(), key.definition(), key.occurrence(), outcome.place());
        return new Fact(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                key.user(),
                Kind.AWARD_KEPT,
                key.definition(),
                outcome.place().instant(),
                Optional.of(Held.of(outcome, first)));
    }

    public Fact {
        requireNonNull(id, "id");
        requireNonNull(user, "user");
        requireNonNull(kind, "kind");
        requireNonNull(about, "about");
        if (held.isPresent() != (kind == Kind.AWARD_KEPT)) {
            throw new IllegalArgumentException(
                    "fact %s of kind %s: what is held belongs to %s alone".formatted(id, kind, Kind.AWARD_KEPT));
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Place place() {
        return new Place(at, Place.Rank.FACT, id);
    }
}
