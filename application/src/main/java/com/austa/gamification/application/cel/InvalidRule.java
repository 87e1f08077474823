package com.austa.gamification.application.cel;

import java.util.List;
import java.util.stream.Collectors;

/** A rule's text cannot be used; says every fault that was found, in the order of the text. */
public final class InvalidRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleFault> faults;

    InvalidRule(List<RuleFault> faults) {
        super(faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<RuleFault> faults() {
        return faults;
    }
}
