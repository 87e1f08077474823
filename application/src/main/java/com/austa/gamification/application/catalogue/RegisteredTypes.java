package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.event.EventTypeRegistry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/** Event types that a catalogue registers. */
final class RegisteredTypes {

    private RegisteredTypes() {}

    /** The built-in types and those without a fault; the faults of the others are noted. */
    static EventTypeRegistry read(EventTypeRegistry builtIn, SortedMap<String, ObjectNode> written, Faults faults) {
        written.keySet()
                .forEach(name ->
                        faults.add("event type " + name, "", "cannot be registered by this release", "remove it"));
        return builtIn;
    }
}
