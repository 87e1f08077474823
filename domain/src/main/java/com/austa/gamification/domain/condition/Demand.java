package com.austa.gamification.domain.condition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a payload field must satisfy for a condition to hold. It is necessary and hardly ever enough: an index
 * may leave out what does not meet it, and must ask what does.
 */
public sealed interface Demand {

    FieldPath path();

    /** One that is met wherever this or the other is; empty where no demand says that. */
    Optional<Demand> or(Demand other);

    /** The field is there and equals one of the values. */
    record OneOf(FieldPath path, Set<Value> values) implements Demand {

        public OneOf {
            requireNonNull(path, "path");
            values = Set.copyOf(values);
        }

        @Override
        public Optional<Demand> or(Demand other) {
            if (!(other instanceof OneOf more) || !path.equals(more.path)) {
                return Optional.empty();
            }
            Set<Value> all = new HashSet<>(values);
            all.addAll(more.values);
            return Optional.of(new OneOf(path, all));
        }
    }

    /** The field is a number in this range, both ends included; an empty end is open. */
    record Between(FieldPath path, Optional<BigDecimal> low, Optional<BigDecimal> high) implements Demand {

        public Between {
            requireNonNull(path, "path");
            requireNonNull(low, "low");
            requireNonNull(high, "high");
        }

        @Override
        public Optional<Demand> or(Demand other) {
            if (!(other instanceof Between more) || !path.equals(more.path)) {
                return Optional.empty();
            }
            Optional<BigDecimal> lower = low.flatMap(mine -> more.low.map(mine::min));
            Optional<BigDecimal> higher = high.flatMap(mine -> more.high.map(mine::max));
            return lower.isEmpty() && higher.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Between(path, lower, higher));
        }

        /** What both ranges of one field leave. */
        Between and(Between other) {
            Optional<BigDecimal> lower =
                    low.flatMap(mine -> other.low.map(mine::max)).or(() -> low).or(() -> other.low);
            Optional<BigDecimal> higher = high.flatMap(mine -> other.high.map(mine::min))
                    .or(() -> high)
                    .or(() -> other.high);
            return new Between(path, lower, higher);
        }
    }
}
