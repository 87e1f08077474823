package com.austa.gamification.application.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions cannot be taken as they are; says every fault that was found. */
public final class InvalidCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final boolean unreadable;

    public InvalidCatalogue(List<Fault> faults) {
        this(faults, false);
    }

    private InvalidCatalogue(List<Fault> faults, boolean unreadable) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
        this.unreadable = unreadable;
    }

    static InvalidCatalogue unreadable(Fault fault) {
        return new InvalidCatalogue(List.of(fault), true);
    }

    /** Whether it is not even JSON or YAML. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** At least one, in the order of the definitions and their fields as they are read. */
    public List<Fault> faults() {
        return faults;
    }
}
