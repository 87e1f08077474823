package com.austa.gamification.application.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** A definition of an event type that cannot be registered; says every fault that was found. */
public final class InvalidEventType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field such as {@code journey} or {@code schemas.1#/properties/total}
     * @param detail what is allowed and what came
     */
    public record Fault(String field, String detail) {
        public Fault {
            requireNonNull(field, "field");
            requireNonNull(detail, "detail");
        }
    }

    private final transient List<Fault> faults;

    InvalidEventType(String typeName, List<Fault> faults) {
        super("event type '%s': %s"
                .formatted(
                        typeName,
                        faults.stream()
                                .map(fault -> fault.field() + ": " + fault.detail())
                                .collect(Collectors.joining("; "))));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
