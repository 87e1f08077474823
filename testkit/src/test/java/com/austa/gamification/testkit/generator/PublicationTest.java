package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Stretch;
import com.austa.gamification.domain.time.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Catalogues that change while events come: what stands in the end follows from the last of them and the events alone,
 * wherever in the stream the others were in force, and each revision judges the event time that is its own.
 */
@Tag("property")
class PublicationTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final int STATE_BYTES = 16 * 1024;

    private record Case(DrawnCase drawn, List<Catalogue> inForce, Decider last) {
        static Case of(long seed) {
            DrawnCase drawn = DrawnCase.of(seed, ANN);
            List<Catalogue> inForce = Publications.after(drawn.catalogue(), new Draw(-seed));
            return new Case(drawn, inForce, RulebookDecider.of(inForce.get(inForce.size() - 1), ConsumerGroup.all()));
        }

        Catalogue lastInForce() {
            return inForce.get(inForce.size() - 1);
        }
    }

    private static final Comparison<Case> BY_THE_LAST = Comparison.to(
                    Case::of,
                    one -> one.drawn().events(),
                    (one, events) -> List.of(
                            KeptUser.atOnce(ANN, one.last(), events, one.drawn().facts())))
            .whereRowsStay();

    @Test
    void wherever_in_the_stream_they_are_published_the_result_is_the_same() {
        BY_THE_LAST.with((one, events) -> List.of(streamed(one, events, ConsumerGroup.all(), STATE_BYTES)));
    }

    @Test
    void and_so_it_is_without_any_stored_state() {
        BY_THE_LAST.with((one, events) -> List.of(streamed(one, events, ConsumerGroup.all(), 0)));
    }

    @Test
    void three_groups_that_take_them_up_at_their_own_time_own_together_what_one_owns() {
        BY_THE_LAST.with((one, events) -> ConsumerGroup.onePerRole().stream()
                .map(group -> streamed(one, events, group, STATE_BYTES))
                .toList());
    }

    @Test
    void one_by_one_by_the_last_of_them_gives_the_same() {
        BY_THE_LAST.with((one, events) -> {
            KeptUser kept = new KeptUser(ANN);
            one.drawn().facts().forEach(fact -> kept.learn(one.last(), fact));
            events.forEach(event -> kept.take(one.last(), List.of(event)));
            kept.judge(one.last());
            return List.of(kept);
        });
    }

    private static KeptUser streamed(Case one, List<GamificationEvent> events, ConsumerGroup group, int stateBytesMax) {
        List<Decider> deciders = one.inForce().stream()
                .<Decider>map(catalogue -> RulebookDecider.withStateBound(catalogue, group, stateBytesMax))
                .toList();
        KeptUser kept = new KeptUser(ANN);
        List<Fact> facts = new ArrayList<>(one.drawn().facts());
        int current = 0;
        for (List<GamificationEvent> batch : one.drawn().batches(events)) {
            if (current < deciders.size() - 1 && one.drawn().draw().chance(30)) {
                current++;
            }
            if (!facts.isEmpty() && one.drawn().draw().chance(30)) {
                kept.learn(deciders.get(current), facts.remove(0));
            }
            kept.take(deciders.get(current), batch);
        }
        Decider last = deciders.get(deciders.size() - 1);
        facts.forEach(fact -> kept.learn(last, fact));
        kept.judge(last);
        return kept;
    }

    /** What looks at nothing but events, each of its revisions folded by itself with the life that it is left. */
    @Test
    void each_revision_gives_what_it_gives_alone_in_its_own_event_time() {
        int several = 0;
        for (long seed : Tries.seeds()) {
            Case one = Case.of(seed);
            KeptUser kept = KeptUser.atOnce(
                    ANN, one.last(), one.drawn().events(), one.drawn().facts());
            for (Published<Achievement> published : one.lastInForce().achievements()) {
                if (published.timeline().stretches().stream().allMatch(PublicationTest::isAlone)) {
                    several += published.timeline().stretches().size() > 1 ? 1 : 0;
                    compare(seed, kept, published.definition().id(), alone(one, published));
                }
            }
            for (Published<PointRule> published : one.lastInForce().pointRules()) {
                compare(seed, kept, published.definition().id(), aloneRule(one, published));
            }
        }
        assertThat(several).as("definitions of several revisions").isGreaterThan(Tries.COUNT / 10);
    }

    private static boolean isAlone(Stretch<Achievement> stretch) {
        return stretch.definition().criterion() instanceof LeafCriterion leaf
                && leaf.outcomes().isEmpty()
                && stretch.definition().requires().isEmpty()
                && !stretch.definition().id().slug().equals("granted");
    }

    private static void compare(long seed, KeptUser kept, DefinitionId id, Map<String, Outcome> expected) {
        assertThat(of(kept, id)).as("%s of seed %d", id, seed).isEqualTo(expected);
    }

    private static Map<String, Outcome> of(KeptUser kept, DefinitionId id) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        kept.books().forEach((key, outcome) -> {
            if (key.definition().equals(id)) {
                outcomes.put(key.occurrence(), outcome);
            }
        });
        return outcomes;
    }

    private static Map<String, Outcome> alone(Case one, Published<Achievement> published) {
        Map<String, Outcome> earliest = new TreeMap<>();
        for (Stretch<Achievement> stretch : published.timeline().stretches()) {
            Achievement whole = stretch.definition();
            cut(whole.life(), stretch.life()).ifPresent(life -> {
                Achievement cut = new Achievement(
                        whole.id(),
                        whole.name(),
                        whole.description(),
                        whole.journey(),
                        whole.points(),
                        whole.criterion(),
                        whole.tiers(),
                        whole.repeat(),
                        whole.requires(),
                        life,
                        whole.hidden(),
                        whole.icon(),
                        whole.onLateEvidence());
                keepEarliest(
                        earliest,
                        one,
                        new Catalogue(
                                9,
                                one.lastInForce().levels(),
                                List.of(new Published<>(cut, stretch.revision(), 9)),
                                List.of(),
                                List.of(),
                                List.of()));
            });
        }
        return earliest;
    }

    private static Map<String, Outcome> aloneRule(Case one, Published<PointRule> published) {
        Map<String, Outcome> earliest = new TreeMap<>();
        for (Stretch<PointRule> stretch : published.timeline().stretches()) {
            PointRule whole = stretch.definition();
            cut(whole.life(), stretch.life()).ifPresent(life -> {
                PointRule cut = new PointRule(
                        whole.id(), whole.name(), whole.journey(), whole.filter(), whole.points(), whole.cap(), life);
                keepEarliest(
                        earliest,
                        one,
                        new Catalogue(
                                9,
                                one.lastInForce().levels(),
                                List.of(),
                                List.of(new Published<>(cut, stretch.revision(), 9)),
                                List.of(),
                                List.of()));
            });
        }
        return earliest;
    }

    private static void keepEarliest(Map<String, Outcome> earliest, Case one, Catalogue alone) {
        atOnce(alone, one.drawn()).books().forEach((key, outcome) -> {
            Outcome known = earliest.get(key.occurrence());
            if (known == null || known.place().isAfter(outcome.place())) {
                earliest.put(key.occurrence(), outcome);
            }
        });
    }

    /** Worked out here anew, from instants alone. */
    private static Optional<Life> cut(Life own, Life left) {
        Instant from = Stream.of(own.startsAt(), left.startsAt())
                .flatMap(Optional::stream)
                .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
        Instant to = Stream.of(own.endsAt(), left.endsAt())
                .flatMap(Optional::stream)
                .reduce(Instant.MAX, (one, other) -> one.isBefore(other) ? one : other);
        return from.isBefore(to)
                ? Optional.of(new Life(
                        Optional.of(from).filter(at -> !at.equals(Instant.MIN)),
                        Optional.of(to).filter(at -> !at.equals(Instant.MAX))))
                : Optional.empty();
    }

    /** Whatever is published after a closing, even for the whole history: what stands before it is what stood there. */
    @Test
    void an_edit_after_a_closing_changes_nothing_before_it() {
        int before = 0;
        int changed = 0;
        for (long seed : Tries.seeds()) {
            Case one = Case.of(seed);
            Instant closing = Histories.START.plusSeconds(3_600L * new Draw(seed).between(24, 24 * Histories.DAYS));
            Catalogue unedited = one.drawn().catalogue();
            Catalogue edited = edited(unedited, Catalogues.draw(new Draw(-seed)), Optional.of(closing));
            if (edited == unedited) {
                continue;
            }
            Predicate<Outcome> closed = outcome -> outcome.place().instant().isBefore(closing);
            List<String> stood = outcomes(atOnce(ended(unedited, closing), one.drawn()), closed);
            KeptUser kept = atOnce(edited, one.drawn());
            assertThat(outcomes(kept, closed)).as("seed %d", seed).isEqualTo(stood);
            before += stood.size();
            changed += outcomes(kept, closed.negate()).equals(outcomes(atOnce(unedited, one.drawn()), closed.negate()))
                    ? 0
                    : 1;
        }
        assertThat(before).as("outcomes before a closing").isGreaterThan(Tries.COUNT);
        assertThat(changed).as("edits that change something later").isGreaterThan(Tries.COUNT / 4);
    }

    private static List<String> outcomes(KeptUser kept, Predicate<Outcome> which) {
        return kept.books().values().stream()
                .filter(which)
                .map(Outcome::toString)
                .sorted()
                .toList();
    }

    /** Every definition that is in both is edited; the same object when the result is refused. */
    private static Catalogue edited(Catalogue before, Catalogue drawn, Optional<Instant> from) {
        Catalogue edited = new Catalogue(
                2,
                before.levels(),
                edited(before.achievements(), drawn.achievements(), from, one -> one.id()),
                edited(before.pointRules(), drawn.pointRules(), from, one -> one.id()),
                edited(before.quests(), drawn.quests(), from, one -> one.id()),
                edited(before.rewards(), drawn.rewards(), from, one -> one.id()));
        try {
            RulebookDecider.of(edited, ConsumerGroup.all());
            return edited;
        } catch (IllegalArgumentException refused) {
            return before;
        }
    }

    private static <T> List<Published<T>> edited(
            List<Published<T>> before, List<Published<T>> drawn, Optional<Instant> from, Function<T, DefinitionId> id) {
        List<Published<T>> edited = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Published<T> known = before.get(i);
            T definition =
                    i < drawn.size() && id.apply(drawn.get(i).definition()).equals(id.apply(known.definition()))
                            ? drawn.get(i).definition()
                            : known.definition();
            edited.add(new Published<>(definition, 2, 2, known.timeline().with(2, definition, from)));
        }
        return edited;
    }

    private static Catalogue ended(Catalogue catalogue, Instant end) {
        return new Catalogue(
                1,
                catalogue.levels(),
                ended(catalogue.achievements(), end),
                ended(catalogue.pointRules(), end),
                ended(catalogue.quests(), end),
                ended(catalogue.rewards(), end));
    }

    private static <T> List<Published<T>> ended(List<Published<T>> definitions, Instant end) {
        return definitions.stream()
                .map(one -> new Published<>(
                        one.definition(), one.revision(), 1, one.timeline().until(end)))
                .toList();
    }

    private static KeptUser atOnce(Catalogue catalogue, DrawnCase drawn) {
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        return KeptUser.atOnce(ANN, decider, drawn.events(), drawn.facts());
    }
}
