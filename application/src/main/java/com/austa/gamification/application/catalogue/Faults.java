package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.catalogue.Fault.Spot;
import com.austa.gamification.application.cel.InvalidRule;
import com.austa.gamification.application.cel.RuleFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong, so that an author hears of all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String about, String path, String message, String remedy) {
        found.add(new Fault(about, path, Optional.empty(), message, remedy));
    }

    void add(String about, String path, InvalidRule invalid) {
        for (RuleFault fault : invalid.faults()) {
            Spot spot = new Spot(fault.line(), fault.column());
            found.add(new Fault(about, path, Optional.of(spot), fault.message(), fault.remedy()));
        }
    }

    /** Whether the object at that path, or anything in it, has a fault. */
    boolean anyIn(String about, String path) {
        return found.stream()
                .anyMatch(fault -> fault.about().equals(about)
                        && fault.path().startsWith(path)
                        && (path.isEmpty()
                                || fault.path().length() == path.length()
                                || ".[".indexOf(fault.path().charAt(path.length())) >= 0));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidCatalogue(found);
        }
    }
}
