package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell the world. Delivered at least once; the id is the same each time.
 *
 * @param at the instant it was earned
 * @param about the definition; empty for a level
 * @param journey where its points count, {@link Journey#CROSS} for a level
 * @param level the level reached; only of {@link OutcomeType#LEVEL_CHANGED}
 * @param shown whether people are told too, or only systems
 */
public record Announcement(
        UUID id,
        OutcomeType type,
        UserId user,
        Instant at,
        Optional<DefinitionId> about,
        Journey journey,
        String occurrence,
        int version,
        long points,
        Optional<Receipt> receipt,
        Optional<Integer> level,
        boolean shown) {

    public Announcement {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(user, "user");
        requireNonNull(at, "at");
        requireNonNull(about, "about");
        requireNonNull(journey, "journey");
        requireNonNull(occurrence, "occurrence");
        requireNonNull(receipt, "receipt");
        requireNonNull(level, "level");
    }

    /**
     * A reward was redeemed.
     *
     * @param fact that says so
     * @param occurrence of the issue that was used or bought
     */
    public static Announcement redeemed(Fact fact, Journey journey, String occurrence) {
        return new Announcement(
                fact.id(),
                OutcomeType.REWARD_REDEEMED,
                fact.user(),
                fact.at(),
                Optional.of(fact.about()),
                journey,
                occurrence,
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
