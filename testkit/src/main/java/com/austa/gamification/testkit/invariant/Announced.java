package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.OutcomeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A message that left, on either of the topics for outcomes and notifications.
 *
 * @param about empty for a level
 * @param version of the key, or of the profile for a level
 * @param number points, or the level reached
 */
public record Announced(
        UUID id,
        OutcomeType type,
        UserId user,
        Instant at,
        Optional<DefinitionId> about,
        String occurrence,
        int version,
        long number) {

    /** Of these people are told, too. */
    static final Set<OutcomeType> SHOWN = Set.of(
            OutcomeType.ACHIEVEMENT_UNLOCKED,
            OutcomeType.QUEST_COMPLETED,
            OutcomeType.REWARD_ISSUED,
            OutcomeType.REWARD_REDEEMED,
            OutcomeType.LEVEL_CHANGED);

    /** @param envelope the message's JSON */
    public static Announced of(Attributes envelope) {
        Attributes payload = (Attributes) field(envelope, "payload");
        OutcomeType type = type(text(envelope, "type"));
        return new Announced(
                UUID.fromString(text(envelope, "id")),
                type,
                UserId.of(text(envelope, "userId")),
                Instant.parse(text(envelope, "timestamp")),
                about(payload.values()),
                text(payload, "occurrence"),
                number(payload, "version").intValueExact(),
                number(payload, type == OutcomeType.LEVEL_CHANGED ? "level" : "points")
                        .longValueExact());
    }

    private static Optional<DefinitionId> about(Map<String, Value> payload) {
        return Optional.ofNullable(payload.get("achievementId"))
                .map(slug -> DefinitionId.achievement(((Value.Text) slug).value()))
                .or(() -> Optional.ofNullable(payload.get("questId"))
                        .map(slug -> DefinitionId.quest(((Value.Text) slug).value())))
                .or(() -> Optional.ofNullable(payload.get("rewardId"))
                        .map(slug -> DefinitionId.reward(((Value.Text) slug).value())));
    }

    private static OutcomeType type(String label) {
        return Arrays.stream(OutcomeType.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome is called '%s'".formatted(label)));
    }

    private static String text(Attributes from, String name) {
        return ((Value.Text) field(from, name)).value();
    }

    private static BigDecimal number(Attributes from, String name) {
        return ((Value.Number) field(from, name)).value();
    }

    private static Value field(Attributes from, String name) {
        return Optional.ofNullable(from.values().get(name))
                .orElseThrow(() -> new IllegalArgumentException("a message has no field '%s'".formatted(name)));
    }

    boolean isShown() {
        return SHOWN.contains(type);
    }

    /** Whether it says that its key stands now. */
    boolean stands() {
        return type == OutcomeType.ACHIEVEMENT_UNLOCKED
                || type == OutcomeType.ACHIEVEMENT_MOVED
                || type == OutcomeType.QUEST_COMPLETED
                || type == OutcomeType.REWARD_ISSUED;
    }
}
