package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise, over generated catalogues and histories: whatever the order, batching, duplication and bound of the state,
 * one result.
 */
@Tag("property")
class OneResultTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final Comparison<DrawnCase> ALL_AT_ONCE = Comparison.to(
            seed -> DrawnCase.of(seed, ANN),
            DrawnCase::events,
            (one, events) -> List.of(KeptUser.atOnce(ANN, one.decider(), events, one.facts())));

    @Test
    void any_order_and_batching_gives_what_all_at_once_gives() {
        ALL_AT_ONCE.with((one, events) -> {
            Decider decider = one.decider();
            KeptUser kept = new KeptUser(ANN);
            List<Fact> later = new ArrayList<>(one.facts());
            for (List<GamificationEvent> batch : one.batches(events)) {
                if (!later.isEmpty() && one.draw().chance(30)) {
                    kept.learn(decider, later.remove(0));
                }
                kept.take(decider, batch);
            }
            later.forEach(fact -> kept.learn(decider, fact));
            return List.of(kept);
        });
    }

    @Test
    void in_order_one_by_one_gives_what_all_at_once_gives() {
        ALL_AT_ONCE.with((one, events) -> {
            Decider decider = one.decider();
            KeptUser kept = new KeptUser(ANN);
            one.facts().forEach(fact -> kept.learn(decider, fact));
            events.stream()
                    .sorted(Comparator.comparing(GamificationEvent::place))
                    .forEach(event -> kept.take(decider, List.of(event)));
            return List.of(kept);
        });
    }

    @Test
    void without_any_stored_state_the_result_is_the_same() {
        ALL_AT_ONCE.with((one, events) -> {
            Decider decider = RulebookDecider.withStateBound(one.catalogue(), ConsumerGroup.all(), 0);
            KeptUser kept = new KeptUser(ANN);
            one.facts().forEach(fact -> kept.learn(decider, fact));
            one.batches(events).forEach(batch -> kept.take(decider, batch));
            return List.of(kept);
        });
    }

    @Test
    void without_any_shortcut_the_result_is_the_same() {
        ALL_AT_ONCE.with((one, events) -> {
            KeptUser kept = new KeptUser(ANN);
            one.facts().forEach(fact -> kept.learn(one.decider(), fact));
            one.batches(events)
                    .forEach(batch ->
                            kept.takeAnew(one.decider(), one.catalogue().ids(), batch));
            return List.of(kept);
        });
    }

    @Test
    void three_groups_own_together_what_one_group_owns() {
        ALL_AT_ONCE.with((one, events) -> {
            List<KeptUser> users = new ArrayList<>();
            for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
                Decider decider = RulebookDecider.of(one.catalogue(), group);
                KeptUser kept = new KeptUser(ANN);
                one.facts().forEach(fact -> kept.learn(decider, fact));
                one.batches(events).forEach(batch -> kept.take(decider, batch));
                users.add(kept);
            }
            return users;
        });
    }

    @Test
    void a_definition_that_comes_late_judges_as_if_from_the_start() {
        ALL_AT_ONCE.with((one, events) -> {
            Catalogue whole = one.catalogue();
            Catalogue early = new Catalogue(1, whole.levels(), List.of(), List.of(), List.of(), List.of());
            Catalogue late = new Catalogue(
                    2,
                    whole.levels(),
                    since2(whole.achievements()),
                    since2(whole.pointRules()),
                    since2(whole.quests()),
                    since2(whole.rewards()));
            KeptUser kept = new KeptUser(ANN);
            int half = events.size() / 2;
            kept.take(RulebookDecider.of(early, ConsumerGroup.all()), events.subList(0, half));
            Decider decider = RulebookDecider.of(late, ConsumerGroup.all());
            one.facts().forEach(fact -> kept.learn(decider, fact));
            kept.take(decider, events.subList(half, events.size()));
            return List.of(kept);
        });
    }

    private static <T> List<Published<T>> since2(List<Published<T>> definitions) {
        return definitions.stream()
                .map(one -> new Published<>(one.definition(), one.revision(), 2))
                .toList();
    }

    @Test
    void generated_catalogues_award_and_refold() {
        int awarded = 0;
        int refolds = 0;
        int onLoops = 0;
        int counting = 0;
        for (long seed : Tries.seeds(200)) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Decider decider = one.decider();
            KeptUser kept = new KeptUser(ANN);
            one.batches(one.events()).forEach(batch -> kept.take(decider, batch));
            refolds += kept.refolds();
            Rulebook rulebook = Rulebook.compile(one.catalogue(), kind -> true);
            for (OutcomeKey key : kept.books().keySet()) {
                Rule rule = rulebook.rule(key.definition());
                awarded += key.definition().kind() == DefinitionKind.ACHIEVEMENT ? 1 : 0;
                onLoops += rulebook.loopOf(rule).isPresent() ? 1 : 0;
                counting += rule.counts().isEmpty() ? 0 : 1;
            }
        }
        assertThat(awarded).isGreaterThan(200);
        assertThat(refolds).isGreaterThan(200);
        assertThat(onLoops).as("see their own outcomes").isGreaterThan(40);
        assertThat(counting).as("count outcomes").isGreaterThan(20);
    }
}
