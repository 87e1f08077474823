package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events a criterion looks at.
 *
 * @param on the types, also such as {@link CountedOutcome} names; empty means every type of event, and no outcome
 */
public record EventFilter(Set<EventType> on, Condition where) {

    public EventFilter {
        on = Set.copyOf(on);
        requireNonNull(where, "where");
        for (EventType type : on) {
            if (type.isReserved() && CountedOutcome.of(type).isEmpty()) {
                throw new IllegalArgumentException("'%s' cannot be counted; of outcomes can %s"
                        .formatted(
                                type,
                                Arrays.stream(CountedOutcome.values())
                                        .map(outcome -> outcome.type().name())
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    public static EventFilter on(String... types) {
        return new EventFilter(
                Arrays.stream(types).map(EventType::new).collect(Collectors.toUnmodifiableSet()), Condition.ALWAYS);
    }

    public EventFilter where(Condition condition) {
        return new EventFilter(on, condition);
    }

    /** Whether it does not accept the event because its condition could not be worked out. */
    public boolean fails(GamificationEvent event) {
        return (on.isEmpty() || on.contains(event.type())) && where.fails(event);
    }

    public boolean accepts(GamificationEvent event) {
        return (on.isEmpty() ? !event.type().isReserved() : on.contains(event.type())) && where.holds(event);
    }

    /** The outcomes among what it looks at. */
    public Set<CountedOutcome> outcomes() {
        return CountedOutcome.among(on);
    }
}
