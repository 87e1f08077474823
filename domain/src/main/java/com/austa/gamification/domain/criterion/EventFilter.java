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
 * @param on the types; empty means every type
 */
public record EventFilter(Set<EventType> on, Condition where) {

    public EventFilter {
        on = Set.copyOf(on);
        requireNonNull(where, "where");
    }

    public static EventFilter on(String... types) {
        return new EventFilter(
                Arrays.stream(types).map(EventType::new).collect(Collectors.toUnmodifiableSet()), Condition.ALWAYS);
    }

    public EventFilter where(Condition condition) {
        return new EventFilter(on, condition);
    }

    public boolean accepts(GamificationEvent event) {
        return (on.isEmpty() || on.contains(event.type())) && where.holds(event);
    }
}
