package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** A field of the payload or the metadata; no value when it is missing. */
public record Field(Part part, FieldPath path) implements Expression {

    public enum Part {
        PAYLOAD,
        METADATA
    }

    public Field {
        requireNonNull(part, "part");
        requireNonNull(path, "path");
    }

    public static Field payload(String... steps) {
        return new Field(Part.PAYLOAD, FieldPath.of(steps));
    }

    public static Field metadata(String... steps) {
        return new Field(Part.METADATA, FieldPath.of(steps));
    }

    /** Holds for {@code true}, not for {@code "true"}. */
    public Condition isTrue() {
        return new FieldIsTrue(this);
    }

    /** Holds when the event carries it, be it with {@code null}. */
    public Condition isThere() {
        return new Has(this);
    }

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        return (part == Part.PAYLOAD ? event.payload() : event.metadata()).at(path);
    }
}
