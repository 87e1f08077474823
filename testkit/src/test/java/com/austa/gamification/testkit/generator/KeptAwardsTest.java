package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.LateEvidence;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is kept is an input from then on: three groups read one log at three speeds, and after each commit what each of them
 * has is the fold of what it has claimed and of the facts, of which the other groups are told when they are written.
 */
@Tag("property")
class KeptAwardsTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    @Test
    void a_replay_with_the_facts_is_exact_in_all_groups() {
        int facts = 0;
        for (long seed : Tries.seeds()) {
            Reading reading = new Reading(seed, 16 * 1024, true);
            assertThat(reading.firstDifference()).as("seed %d", seed).isEmpty();
            facts += reading.written;
        }
        assertThat(facts).as("facts that hold an award").isGreaterThan(Tries.COUNT / 10);
    }

    @Test
    void and_so_it_is_without_any_stored_state() {
        for (long seed : Tries.seeds(Tries.COUNT / 4)) {
            assertThat(new Reading(seed, 0, true).firstDifference())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** The mutant: an award kept by what its owner alone can see. */
    @Test
    void a_fact_that_the_other_groups_are_not_told_of_is_found_out() {
        boolean found = LongStream.range(1, 1_000)
                .anyMatch(seed ->
                        new Reading(seed, 16 * 1024, false).firstDifference().isPresent());
        assertThat(found).isTrue();
    }

    /** One case, read by three groups. */
    private static final class Reading {

        private final DrawnCase one;
        private final Catalogue catalogue;
        private final SortedSet<DefinitionId> definitions;
        private final List<Decider> deciders = new ArrayList<>();
        private final Map<Decider, KeptUser> users = new HashMap<>();
        private final Map<Decider, Integer> next = new HashMap<>();
        private final boolean told;
        private final List<Fact> kept = new ArrayList<>();
        private int written;

        Reading(long seed, int stateBytesMax, boolean told) {
            this.one = DrawnCase.of(seed, ANN);
            this.told = told;
            this.catalogue = keeping(one.catalogue(), one.draw());
            this.definitions = catalogue.ids();
            for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
                Decider decider = RulebookDecider.withStateBound(catalogue, group, stateBytesMax);
                deciders.add(decider);
                KeptUser user = new KeptUser(ANN);
                one.facts().forEach(fact -> user.learn(decider, fact));
                users.put(decider, user);
                next.put(decider, 0);
            }
        }

        private static Catalogue keeping(Catalogue drawn, Draw draw) {
            return new Catalogue(
                    drawn.revision(),
                    drawn.levels(),
                    drawn.achievements().stream()
                            .map(each -> draw.chance(60) ? keeping(each) : each)
                            .toList(),
                    drawn.pointRules(),
                    drawn.quests(),
                    drawn.rewards());
        }

        private static Published<Achievement> keeping(Published<Achievement> published) {
            Achievement drawn = published.definition();
            return new Published<>(
                    new Achievement(
                            drawn.id(),
                            drawn.name(),
                            drawn.description(),
                            drawn.journey(),
                            drawn.points(),
                            drawn.criterion(),
                            drawn.tiers(),
                            drawn.repeat(),
                            drawn.requires(),
                            drawn.life(),
                            drawn.hidden(),
                            drawn.icon(),
                            LateEvidence.KEEP),
                    published.revision(),
                    published.since());
        }

        Optional<String> firstDifference() {
            List<List<GamificationEvent>> log = one.batches(one.events());
            while (next.values().stream().anyMatch(at -> at < log.size())) {
                Decider decider = one.draw().pickFrom(deciders);
                int at = next.get(decider);
                if (at == log.size()) {
                    continue;
                }
                next.put(decider, at + 1);
                users.get(decider).take(decider, log.get(at));
                for (Decider each : tellOthers(decider) ? deciders : List.of(decider)) {
                    Optional<String> difference = difference(each);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
            }
            return Optional.empty();
        }

        /** @return whether there was anything to tell */
        private boolean tellOthers(Decider owner) {
            List<Fact> known = users.get(owner).facts();
            List<Fact> fresh = known.stream()
                    .filter(fact -> fact.kind() == Fact.Kind.AWARD_KEPT && !kept.contains(fact))
                    .toList();
            kept.addAll(fresh);
            written += fresh.size();
            for (Decider other : deciders) {
                if (told && other != owner) {
                    fresh.forEach(fact -> users.get(other).learn(other, fact));
                }
            }
            return !fresh.isEmpty();
        }

        private Optional<String> difference(Decider decider) {
            KeptUser user = users.get(decider);
            List<Fact> facts = new ArrayList<>(one.facts());
            facts.addAll(kept);
            String expected = KeptUser.replayed(ANN, decider, definitions, user.claimed(), facts)
                    .result();
            return expected.equals(user.result())
                    ? Optional.empty()
                    : Optional.of("%s%nexpected%n%s%nbut was%n%s".formatted(decider.group(), expected, user.result()));
        }
    }
}
