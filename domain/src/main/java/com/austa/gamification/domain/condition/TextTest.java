package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;

/** A text begins with, ends with or contains another; false unless both are texts. */
public record TextTest(Expression text, Kind kind, Expression part) implements Condition {

    public enum Kind {
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS
    }

    public TextTest {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        requireNonNull(part, "part");
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        Optional<Value> whole = text.valueOf(event, budget);
        Optional<Value> piece = part.valueOf(event, budget);
        if (whole.isPresent()
                && piece.isPresent()
                && whole.get() instanceof Value.Text in
                && piece.get() instanceof Value.Text of) {
            return test(in.value(), of.value(), budget);
        }
        budget.noteUnanswered();
        return false;
    }

    private boolean test(String whole, String piece, Budget budget) {
        return switch (kind) {
            case STARTS_WITH -> whole.startsWith(piece);
            case ENDS_WITH -> whole.endsWith(piece);
            // String.contains may compare the piece anew at every character.
            case CONTAINS -> budget.takeCharacters((long) whole.length() * piece.length()) && whole.contains(piece);
        };
    }
}
