package com.austa.gamification.domain.event;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The event types of a deployment: data, not an enum. Immutable. */
public final class EventTypes {

    private final Map<String, EventTypeDefinition> byName = new TreeMap<>();

    /** @throws IllegalArgumentException if a type is defined twice */
    public EventTypes(Collection<EventTypeDefinition> definitions) {
        for (EventTypeDefinition definition : definitions) {
            if (byName.put(definition.type().name(), definition) != null) {
                throw new IllegalArgumentException("event type '%s' is defined twice".formatted(definition.type()));
            }
        }
    }

    public Optional<EventTypeDefinition> find(String typeName) {
        return Optional.ofNullable(byName.get(typeName));
    }

    /** In the order of their names. */
    public Collection<EventTypeDefinition> all() {
        return byName.values();
    }

    public SortedSet<Journey> journeys() {
        SortedSet<Journey> journeys = new TreeSet<>();
        byName.values().forEach(definition -> journeys.add(definition.journey()));
        return journeys;
    }

    /** These and the added ones; an added one replaces its namesake. */
    public EventTypes with(Collection<EventTypeDefinition> added) {
        Map<String, EventTypeDefinition> merged = new TreeMap<>(byName);
        added.forEach(definition -> merged.put(definition.type().name(), definition));
        return new EventTypes(merged.values());
    }
}
