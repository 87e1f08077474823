package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** Unicode code points of a text, elements of a list, entries of an object; no value for anything else. */
public record Size(Expression of) implements Expression {

    public Size {
        requireNonNull(of, "of");
    }

    @Override
    public Optional<Value> valueOf(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return Optional.empty();
        }
        return of.valueOf(event, budget).flatMap(value -> sizeOf(value, budget));
    }

    private static Optional<Value> sizeOf(Value value, Budget budget) {
        if (value instanceof Value.Text text) {
            String characters = text.value();
            return budget.takeCharacters(characters.length())
                    ? Optional.of(Value.of(characters.codePointCount(0, characters.length())))
                    : Optional.empty();
        }
        if (value instanceof Value.Items items) {
            return Optional.of(Value.of(items.values().size()));
        }
        return value instanceof Attributes attributes
                ? Optional.of(Value.of(attributes.values().size()))
                : Optional.empty();
    }
}
