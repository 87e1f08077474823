package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import java.util.List;
import java.util.stream.Collectors;

/** Definitions see their own outcomes in a way that has no one answer. */
public final class UnsettledLoop extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param path field of the definition
     * @param message goes on from the definition's name
     */
    public record Fault(DefinitionId about, String path, String message, String remedy) {}

    UnsettledLoop(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "%s %s; %s".formatted(fault.about(), fault.message(), fault.remedy()))
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
