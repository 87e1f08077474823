package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the engine itself decides and criteria may count, as if it were an event at the place where it stands. */
public enum CountedOutcome {
    /** Each award that stands, at its place. */
    ACHIEVEMENT(
            "gamification.achievement.unlocked",
            Map.of("achievementId", FieldKind.TEXT, "occurrence", FieldKind.TEXT, "points", FieldKind.NUMBER)),

    /** Each quest that is complete, where it was completed. */
    QUEST(
            "gamification.quest.completed",
            Map.of("questId", FieldKind.TEXT, "occurrence", FieldKind.TEXT, "points", FieldKind.NUMBER)),

    /** Each place that left the user on another level than the one before, higher or lower, however many levels. */
    LEVEL("gamification.level.changed", Map.of("level", FieldKind.NUMBER, "points", FieldKind.NUMBER));

    private final EventType type;
    private final Map<String, FieldKind> fields;

    CountedOutcome(String type, Map<String, FieldKind> fields) {
        this.type = new EventType(type);
        this.fields = fields;
    }

    public EventType type() {
        return type;
    }

    /** What its payload holds. */
    public Map<String, FieldKind> fields() {
        return fields;
    }

    public static Optional<CountedOutcome> of(EventType type) {
        for (CountedOutcome outcome : values()) {
            if (outcome.type.equals(type)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** What a definition of that kind brings about; empty for what nobody may count. */
    public static Optional<CountedOutcome> of(DefinitionKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> Optional.of(ACHIEVEMENT);
            case QUEST -> Optional.of(QUEST);
            case REWARD, POINT_RULE -> Optional.empty();
        };
    }

    /** Those among the types. */
    public static Set<CountedOutcome> among(Collection<EventType> types) {
        Set<CountedOutcome> found = EnumSet.noneOf(CountedOutcome.class);
        types.forEach(type -> of(type).ifPresent(found::add));
        return found;
    }
}
