package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.event.EventTypeJson;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.InvalidEventType;
import com.austa.gamification.application.event.RegisteredEventType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Event types that a catalogue registers. */
final class RegisteredTypes {

    private RegisteredTypes() {}

    /** The built-in types and those without a fault; the faults of the others are noted. */
    static EventTypeRegistry read(EventTypeRegistry builtIn, SortedMap<String, ObjectNode> written, Faults faults) {
        List<RegisteredEventType> types = new ArrayList<>();
        written.forEach((name, json) -> {
            try {
                types.add(EventTypeJson.read(name, json));
            } catch (InvalidEventType invalid) {
                invalid.faults()
                        .forEach(
                                fault -> faults.add("event type " + name, fault.field(), fault.detail(), "correct it"));
            }
        });
        return builtIn.with(types);
    }
}
