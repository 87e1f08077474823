package com.austa.gamification.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.austa.gamification.testkit.generator.Minimiser;
import com.austa.gamification.testkit.invariant.Violation;
import com.austa.gamification.testkit.shared.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, all promises hold. {@code -Dsimulation.seed=S -Dsimulation.schedules=1} plays one schedule alone, of
 * {@code -Dsimulation.events=N}.
 */
class SimulationIT {

    static final int SCHEDULES = Integer.getInteger("simulation.schedules", 300);
    static final int EVENTS = Integer.getInteger("simulation.events", 60);
    private static final long FIRST_SEED = Long.getLong("simulation.seed", 1L);
    private static final int PROOF_SCHEDULES = Integer.getInteger("simulation.proof.schedules", 20_000);
    private static final int PROOF_EVENTS = Integer.getInteger("simulation.proof.events", 500);

    @Test
    void whatever_goes_wrong_all_promises_hold() {
        play(SCHEDULES, EVENTS);
    }

    @Test
    void the_same_seed_plays_the_same() {
        Schedule schedule = Schedule.draw(FIRST_SEED, EVENTS);
        assertThat(Schedule.draw(FIRST_SEED, EVENTS)).isEqualTo(schedule);
        assertThat(World.play(schedule, Optional.of(Mutant.UNKNOWN_IS_DONE)))
                .isEqualTo(World.play(schedule, Optional.of(Mutant.UNKNOWN_IS_DONE)));
    }

    @Test
    @Tag("proof")
    void and_so_they_do_many_times() throws IOException {
        long begun = System.nanoTime();
        long steps = play(PROOF_SCHEDULES, PROOF_EVENTS);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Path page = Repository.root().resolve("docs/proof/simulation.md");
        Files.writeString(page, """
                # Simulated faults, many times

                Written by `mvn verify -Pproof -pl application -am -Dtest=None -Dit.test=SimulationIT -Dsurefire.failIfNoSpecifiedTests=false \
                -Dfailsafe.failIfNoSpecifiedTests=false` (`-Dsimulation.proof.schedules=N` for fewer, `-Dsimulation.seed=S` to begin elsewhere).

                | | |
                |---|---|
                | date | %s |
                | schedules | %,d, seeds %d to %d |
                | events in each | %d |
                | steps | %,d |
                | violations | 0 |
                | minutes of one thread | %d |
                """.formatted(
                        LocalDate.now(),
                        PROOF_SCHEDULES,
                        FIRST_SEED,
                        FIRST_SEED + PROOF_SCHEDULES - 1,
                        PROOF_EVENTS,
                        steps,
                        took.toMinutes()));
    }

    private static long play(int schedules, int events) {
        long steps = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + schedules; seed++) {
            Schedule schedule = Schedule.draw(seed, events);
            steps += schedule.steps().size();
            if (!World.play(schedule, Optional.empty()).isEmpty()) {
                show(schedule);
            }
        }
        return steps;
    }

    /** As few steps as still fail. */
    private static void show(Schedule schedule) {
        List<Step> few = Minimiser.shrink(
                schedule.steps(),
                some -> !World.play(schedule.with(some), Optional.empty()).isEmpty());
        List<Violation> violations = World.play(schedule.with(few), Optional.empty());
        fail(
                "-Dsimulation.seed=%d -Dsimulation.schedules=1 -Dsimulation.events=%d%n%s%nfaults %s, after %d of %d steps:%n%s",
                schedule.seed(),
                schedule.events(),
                violations.stream().map(Violation::toString).collect(Collectors.joining("\n")),
                schedule.faults(),
                few.size(),
                schedule.steps().size(),
                few);
    }
}
