package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** A value that the author wrote. */
public record Literal(Value value) implements Expression {

    public Literal {
        requireNonNull(value, "value");
    }

    public static Literal of(String text) {
        return new Literal(Value.of(text));
    }

    public static Literal of(long number) {
        return new Literal(Value.of(number));
    }

    public static Literal of(BigDecimal number) {
        return new Literal(Value.of(number));
    }

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        return Optional.of(value);
    }
}
