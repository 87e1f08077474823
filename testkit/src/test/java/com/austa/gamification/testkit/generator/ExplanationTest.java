package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.explanation.Explainer;
import com.austa.gamification.domain.explanation.Explanation;
import com.austa.gamification.domain.explanation.Part;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is explained is what was decided, over generated catalogues and histories. */
@Tag("property")
class ExplanationTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final DefinitionId ALONE = DefinitionId.achievement("alone");

    private interface Check {
        void of(DrawnCase one, Map<OutcomeKey, Outcome> books, Explanation explanation);
    }

    @Test
    void what_is_earned_is_awarded_a_fraction_is_1_only_there_and_what_is_blocked_is_at_0() {
        forEveryDefinition(Tries.seeds(), (one, books, explanation) -> {
            List<Outcome> awarded = outcomesOf(books, explanation.definition());
            assertThat(explanation.standing()).containsExactlyInAnyOrderElementsOf(awarded);
            assertThat(explanation.root().holds()).isEqualTo(!awarded.isEmpty());
            assertThat(explanation.root().place())
                    .isEqualTo(awarded.stream().map(Outcome::place).min(Comparable::compareTo));
            everyPart(explanation.root()).forEach(part -> {
                assertThat(part.progress().fraction()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                assertThat(part.sentence()).isNotEmpty();
            });
            assertThat(explanation.progress().isComplete())
                    .isEqualTo(!awarded.isEmpty()
                            && awarded.size() >= possible(one.catalogue(), explanation.definition()));
            if (explanation.root().blocked()) {
                assertThat(explanation.progress().fraction()).isEqualByComparingTo("0");
                assertThat(explanation.isEarned()).isFalse();
            }
        });
    }

    /** How many awards there can be; without an end where an achievement repeats for ever. */
    private static long possible(Catalogue catalogue, DefinitionId definition) {
        Optional<Achievement> achievement =
                catalogue.achievement(definition.slug()).filter(one -> one.id().equals(definition));
        long tiers = achievement.map(one -> Math.max(1L, one.tiers().size())).orElse(1L);
        Optional<Repeat> repeat = achievement.map(Achievement::repeat).filter(one -> one.mode() != Repeat.Mode.ONCE);
        return tiers * repeat.map(one -> one.max().orElse(Integer.MAX_VALUE)).orElse(1);
    }

    /**
     * A part of a combination is true where an achievement of that part alone, for no points, would be awarded; but a silence
     * may come true after the definition's end, where nothing is awarded.
     */
    @Test
    void each_part_of_a_combination_says_what_it_would_be_by_itself() {
        forEach(ExplanationTest::combined, Tries.seeds(), (one, books, explanation) -> {
            Optional<Achievement> combined = one.catalogue()
                    .achievement(explanation.definition().slug())
                    .filter(found -> found.id().equals(explanation.definition()))
                    .filter(found -> found.criterion() instanceof Combination);
            combined.ifPresent(achievement -> {
                Combination combination = (Combination) achievement.criterion();
                List<Part> parts = everyPart(explanation.root())
                        .filter(part -> Set.of(Part.Kind.ALL, Part.Kind.ANY, Part.Kind.OF)
                                        .contains(part.kind())
                                && part.parts().size()
                                        == combination.parts().size()
                                                + (combination.unless().isPresent() ? 1 : 0))
                        .findFirst()
                        .map(Part::parts)
                        .orElse(List.of());
                for (int i = 0; i < Math.min(parts.size(), combination.parts().size()); i++) {
                    if (seesItsOwnLevels(
                            one.catalogue(),
                            explanation.definition(),
                            combination.parts().get(i))) {
                        continue;
                    }
                    Optional<Outcome> alone =
                            alone(one, achievement, combination.parts().get(i));
                    assertThat(parts.get(i)
                                    .place()
                                    .filter(place -> achievement
                                            .life()
                                            .endsAt()
                                            .filter(end -> !place.instant().isBefore(end))
                                            .isEmpty()))
                            .as("part %d of %s", i, achievement)
                            .isEqualTo(alone.map(Outcome::place));
                }
            });
        });
    }

    /** On a loop a leaf takes the first level that it looks at, which alone it would see pass by. */
    private static boolean seesItsOwnLevels(Catalogue catalogue, DefinitionId definition, Criterion part) {
        Rulebook rulebook = Rulebook.compile(catalogue, kind -> true);
        return part instanceof LeafCriterion leaf
                && leaf.outcomes().contains(CountedOutcome.LEVEL)
                && rulebook.loopOf(rulebook.rule(definition)).isPresent();
    }

    private static Optional<Outcome> alone(DrawnCase one, Achievement whole, Criterion part) {
        Achievement alone = new Achievement(
                ALONE,
                "alone",
                "",
                whole.journey(),
                0,
                part,
                List.of(),
                Repeat.ONCE,
                List.of(),
                whole.life(),
                false,
                Optional.empty());
        List<Published<Achievement>> achievements =
                new ArrayList<>(one.catalogue().achievements());
        achievements.add(new Published<>(alone, 1, 1));
        Catalogue catalogue = new Catalogue(
                1,
                one.catalogue().levels(),
                achievements,
                one.catalogue().pointRules(),
                one.catalogue().quests(),
                one.catalogue().rewards());
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        return outcomesOf(
                        KeptUser.atOnce(ANN, decider, one.events(), one.facts()).books(), ALONE)
                .stream()
                .findFirst();
    }

    @Test
    void every_kind_is_explained_held_and_not_held() {
        Set<Part.Kind> held = EnumSet.noneOf(Part.Kind.class);
        Set<Part.Kind> open = EnumSet.noneOf(Part.Kind.class);
        forEveryDefinition(
                Tries.seeds(1_000),
                (one, books, explanation) ->
                        everyPart(explanation.root()).forEach(part -> (part.holds() ? held : open).add(part.kind())));
        Set<Part.Kind> never = EnumSet.of(Part.Kind.POINT_RULE, Part.Kind.EACH_EVENT);
        assertThat(held).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(never)));
        assertThat(open).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(never)));
    }

    private static List<DefinitionId> combined(Catalogue catalogue) {
        return catalogue.achievements().stream()
                .map(Published::definition)
                .filter(one -> one.criterion() instanceof Combination)
                .map(Achievement::id)
                .toList();
    }

    private static void forEveryDefinition(Iterable<Long> seeds, Check check) {
        forEach(ExplanationTest::definitions, seeds, check);
    }

    private static void forEach(
            Function<Catalogue, List<DefinitionId>> definitions, Iterable<Long> seeds, Check check) {
        for (long seed : seeds) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Decider decider = one.decider();
            Map<OutcomeKey, Outcome> books =
                    KeptUser.atOnce(ANN, decider, one.events(), one.facts()).books();
            Explainer explainer = Explainer.of(one.catalogue());
            History history = new History(ANN, one.events(), one.facts(), List.of());
            for (DefinitionId id : definitions.apply(one.catalogue())) {
                try {
                    check.of(
                            one,
                            books,
                            explainer.explain(id, history, Instant.EPOCH).orElseThrow());
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError("seed %d, %s".formatted(seed, id), failed);
                }
            }
        }
    }

    private static List<DefinitionId> definitions(Catalogue catalogue) {
        List<DefinitionId> ids = new ArrayList<>();
        catalogue.achievements().forEach(one -> ids.add(one.definition().id()));
        catalogue.quests().forEach(one -> ids.add(one.definition().id()));
        catalogue.rewards().forEach(one -> ids.add(one.definition().id()));
        return ids;
    }

    private static List<Outcome> outcomesOf(Map<OutcomeKey, Outcome> books, DefinitionId id) {
        return books.values().stream()
                .filter(outcome -> outcome.key().definition().equals(id))
                .toList();
    }

    private static Stream<Part> everyPart(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(ExplanationTest::everyPart));
    }
}
