package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.event.Value;
import java.util.Set;

/** A translated value, and all that it may turn out to be. */
record Term(Expression expression, Set<Kind> kinds) {

    /** Stands for what could not be translated; it fits everywhere, so that one fault is told once. */
    static final Term FAULTY = new Term(new Literal(Value.Nothing.NULL), Kind.ANY);

    boolean isFaulty() {
        return equals(FAULTY);
    }
}
