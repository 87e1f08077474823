package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** Some part of a text matches a pattern; false if it is no text. */
public record Matches(Expression subject, TextPattern pattern) implements Condition {

    public Matches {
        requireNonNull(subject, "subject");
        requireNonNull(pattern, "pattern");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        Optional<Value> value = subject.valueOf(event, budget);
        if (value.isPresent() && value.get() instanceof Value.Text text) {
            return budget.takeCharacters((long) text.value().length() * pattern.stepsPerCharacter())
                    && pattern.matches(text.value());
        }
        budget.noteUnanswered();
        return false;
    }
}
