package com.austa.gamification.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.testkit.invariant.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A simulation that takes a wrong engine for a right one is no test: each mutant must be caught in the build's schedules. */
class HarnessMutantIT {

    @Test
    void every_mutant_is_caught() {
        List<Mutant> missed = new ArrayList<>();
        StringBuilder table = new StringBuilder("| wrong variant | caught by | at schedule |\n|---|---|---|\n");
        for (Mutant mutant : Mutant.values()) {
            Optional<String> row = caught(mutant);
            row.ifPresent(table::append);
            if (row.isEmpty()) {
                missed.add(mutant);
            }
        }
        System.out.println(table);
        assertThat(missed).isEmpty();
        assertThat(Mutant.values()).hasSizeGreaterThanOrEqualTo(14);
    }

    private static Optional<String> caught(Mutant mutant) {
        for (long seed = 1; seed <= SimulationIT.SCHEDULES; seed++) {
            List<Violation> violations = World.play(Schedule.draw(seed, SimulationIT.EVENTS), Optional.of(mutant));
            if (!violations.isEmpty()) {
                return Optional.of("| %s | %s | %d |%n"
                        .formatted(mutant.what, violations.get(0).invariant(), seed));
            }
        }
        return Optional.empty();
    }
}
