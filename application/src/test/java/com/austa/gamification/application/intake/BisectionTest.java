package com.austa.gamification.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {

    private static final Failure FAILURE =
            new Failure(Instant.EPOCH, ErrorClass.PERMANENT, new IllegalStateException("poison"));

    /** What happened, in order. */
    private static class Recorded implements Bisection.Parts<Integer> {
        private final Set<Integer> poisons;
        private final List<Integer> settled = new ArrayList<>();
        private final List<Integer> aside = new ArrayList<>();
        private int attempts;
        private int longest;

        Recorded(Set<Integer> poisons) {
            this.poisons = poisons;
        }

        @Override
        public Optional<Failure> attempt(List<Integer> part) {
            attempts++;
            if (part.stream().anyMatch(poisons::contains)) {
                return Optional.of(FAILURE);
            }
            settled.addAll(part);
            return Optional.empty();
        }

        @Override
        public void setAside(Integer alone, List<Failure> failures) {
            longest = Math.max(longest, failures.size());
            aside.add(alone);
            settled.add(alone);
        }
    }

    @Test
    void a_record_alone_is_set_aside_without_another_attempt() throws InterruptedException {
        Recorded one = divided(1, Set.of(0));
        assertThat(one.aside).containsExactly(0);
        assertThat(one.attempts).isZero();
    }

    @Test
    void the_failures_of_all_parts_that_a_record_was_in_are_told() throws InterruptedException {
        assertThat(divided(8, Set.of(5)).longest).isEqualTo(4);
    }

    @Test
    void what_fails_only_together_is_applied_apart() throws InterruptedException {
        Recorded parts = new Recorded(Set.of()) {
            @Override
            public Optional<Failure> attempt(List<Integer> part) {
                return part.containsAll(List.of(2, 3)) ? Optional.of(FAILURE) : super.attempt(part);
            }
        };
        new Bisection<>(parts).divide(List.of(0, 1, 2, 3), List.of(FAILURE));
        assertThat(parts.settled).containsExactly(0, 1, 2, 3);
        assertThat(parts.aside).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_poisons_are_found_in_order_within_the_bound(long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            int size = 1 + random.nextInt(random.nextBoolean() ? 10 : 600);
            int k = 1 + random.nextInt(Math.min(size, random.nextBoolean() ? 3 : size));
            Set<Integer> poisons = new TreeSet<>();
            while (poisons.size() < k) {
                poisons.add(random.nextInt(size));
            }
            Recorded found = divided(size, poisons);
            assertThat(found.aside).as("seed %d, %d in %d", seed, k, size).containsExactlyElementsOf(poisons);
            assertThat(found.settled)
                    .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
            assertThat(1 + found.attempts)
                    .as("seed %d, %d in %d", seed, k, size)
                    .isLessThanOrEqualTo(2 * k * ceilLog2(size) + 1);
        }
    }

    private static Recorded divided(int size, Set<Integer> poisons) throws InterruptedException {
        Recorded parts = new Recorded(poisons);
        new Bisection<>(parts).divide(IntStream.range(0, size).boxed().toList(), List.of(FAILURE));
        return parts;
    }

    private static int ceilLog2(int size) {
        return size == 1 ? 0 : 32 - Integer.numberOfLeadingZeros(size - 1);
    }
}
