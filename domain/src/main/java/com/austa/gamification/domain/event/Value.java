package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/** A JSON value as an event carries it: immutable, compared by value ({@code 1} equals {@code 1.0}, never {@code "1"}). */
public sealed interface Value permits Value.Text, Value.Number, Value.Flag, Value.Items, Value.Nothing, Attributes {

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(BigDecimal number) {
        return new Number(number);
    }

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Value of(boolean flag) {
        return flag ? Flag.TRUE : Flag.FALSE;
    }

    record Text(String value) implements Value {
        public Text {
            requireNonNull(value, "value");
        }
    }

    /** A decimal exactly as written; {@code 1}, {@code 1.0} and {@code 1e0} are equal. */
    record Number(BigDecimal value) implements Value {
        public Number {
            requireNonNull(value, "value");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Number number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }
    }

    enum Flag implements Value {
        FALSE,
        TRUE
    }

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** JSON's {@code null}: present, and equal only to itself. */
    enum Nothing implements Value {
        NULL
    }
}
