package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;

/**
 * How two values are compared. Equality is by value ({@code 1} equals {@code 1.0}, never {@code "1"}), and values of
 * different kinds are unequal. Only numbers and texts have an order, each among themselves, texts by Unicode code point.
 * Lists and objects are not compared: whatever is asked about them is false.
 */
public enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** As authors write it: {@code >=}. */
    public String symbol() {
        return symbol;
    }

    /** The comparison that says the same with its sides exchanged. */
    public Comparison mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            case EQUAL, NOT_EQUAL -> this;
        };
    }

    boolean holds(Value left, Value right) {
        if (this == EQUAL || this == NOT_EQUAL) {
            return isSimple(left) && isSimple(right) && left.equals(right) == (this == EQUAL);
        }
        if (left instanceof Value.Number one && right instanceof Value.Number other) {
            return accepts(one.value().compareTo(other.value()));
        }
        return left instanceof Value.Text one
                && right instanceof Value.Text other
                && accepts(compareCodePoints(one.value(), other.value()));
    }

    /** Whether there is an answer for two such values at all. */
    boolean compares(Value left, Value right) {
        if (this == EQUAL || this == NOT_EQUAL) {
            return isSimple(left) && isSimple(right);
        }
        return (left instanceof Value.Number && right instanceof Value.Number)
                || (left instanceof Value.Text && right instanceof Value.Text);
    }

    /** @param sign what {@code left.compareTo(right)} answered */
    boolean accepts(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    static boolean isSimple(Value value) {
        return !(value instanceof Value.Items) && !(value instanceof Attributes);
    }

    /** {@link String#compareTo} would put the surrogates of U+10000 and above before U+E000. */
    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                return Character.isSurrogate(one) == Character.isSurrogate(other)
                        ? one - other
                        : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
