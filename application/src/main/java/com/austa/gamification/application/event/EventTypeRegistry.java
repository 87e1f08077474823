package com.austa.gamification.application.event;

import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.JourneyHandler;
import com.austa.gamification.domain.event.JourneyHandler.Handled;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The event types and journeys that a deployment knows, with what judges their events: the built-in ones and those
 * that configuration, an administrator or code adds. An immutable snapshot; {@link #with} and {@link #withHandler} make
 * another, and who shares one between threads swaps the reference.
 */
public final class EventTypeRegistry {

    private final Map<String, RegisteredEventType> byName;
    private final Map<Journey, JourneyHandler> handlers;
    private final EventTypes types;

    private EventTypeRegistry(Map<String, RegisteredEventType> byName, Map<Journey, JourneyHandler> handlers) {
        this.byName = byName;
        this.handlers = handlers;
        this.types = new EventTypes(
                byName.values().stream().map(RegisteredEventType::definition).toList());
    }

    /** Without any type; see {@link BuiltInEvents#registry} for the usual beginning. */
    public static EventTypeRegistry empty() {
        return new EventTypeRegistry(Map.of(), Map.of());
    }

    /** These and the added ones; an added type replaces its namesake. */
    public EventTypeRegistry with(Collection<RegisteredEventType> added) {
        Map<String, RegisteredEventType> merged = new TreeMap<>(byName);
        added.forEach(type -> merged.put(type.definition().type().name(), type));
        return new EventTypeRegistry(Map.copyOf(merged), handlers);
    }

    public EventTypeRegistry with(RegisteredEventType added) {
        return with(List.of(added));
    }

    /** This and the handler; it replaces that of its journey. A journey need not have one. */
    public EventTypeRegistry withHandler(JourneyHandler handler) {
        Map<Journey, JourneyHandler> merged = new TreeMap<>(handlers);
        merged.put(handler.journey(), handler);
        return new EventTypeRegistry(byName, Map.copyOf(merged));
    }

    /** What rules are checked against. */
    public EventTypes types() {
        return types;
    }

    public Optional<RegisteredEventType> find(String typeName) {
        return Optional.ofNullable(byName.get(typeName));
    }

    /** What the event's journey makes of it; as it is, if the journey has no handler. */
    public Handled handle(GamificationEvent event) {
        JourneyHandler handler = handlers.get(event.journey());
        return handler == null ? new Handled.Admitted(event) : handler.handle(event);
    }
}
