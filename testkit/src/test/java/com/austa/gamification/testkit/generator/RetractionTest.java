package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.fail;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.quest.QuestStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is retracted was never sent, over generated catalogues and histories: events that a group has claimed, and such
 * as it has yet to come to.
 */
@Tag("property")
class RetractionTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    @Test
    void retracting_equals_never_having_sent() {
        check(16 * 1024);
    }

    @Test
    void and_so_it_does_without_any_stored_state() {
        check(0);
    }

    private static void check(int stateBytesMax) {
        for (long seed = Tries.FIRST_SEED; seed < Tries.FIRST_SEED + Tries.COUNT; seed++) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            long failing = seed;
            if (differs(seed, stateBytesMax, one.events())) {
                List<GamificationEvent> small =
                        Minimiser.shrink(one.events(), events -> differs(failing, stateBytesMax, events));
                DrawnCase again = DrawnCase.of(seed, ANN);
                fail(
                        "seed %d, events: %s%nof which stay: %s%nfacts: %s%ncatalogue: %s%nexpected:%n%s%nbut was:%n%s",
                        seed,
                        small,
                        staying(small),
                        again.facts(),
                        again.catalogue(),
                        neverSent(again, small),
                        retracted(DrawnCase.of(seed, ANN), stateBytesMax, small));
            }
        }
    }

    private static boolean differs(long seed, int stateBytesMax, List<GamificationEvent> events) {
        DrawnCase one = DrawnCase.of(seed, ANN);
        return !neverSent(one, events).equals(retracted(one, stateBytesMax, events));
    }

    private static String neverSent(DrawnCase one, List<GamificationEvent> events) {
        KeptUser kept = reference(one, events);
        return result(kept, kept.quests());
    }

    private static KeptUser reference(DrawnCase one, List<GamificationEvent> events) {
        Decider decider = RulebookDecider.of(one.catalogue(), ConsumerGroup.all());
        return KeptUser.atOnce(ANN, decider, staying(events), one.facts());
    }

    /** A quest that only retracted events have concerned keeps its row, where never having sent them leaves none. */
    private static String result(KeptUser kept, List<QuestStanding> concerned) {
        Set<String> quests = concerned.stream().map(QuestStanding::questId).collect(Collectors.toSet());
        StringBuilder lines = new StringBuilder();
        kept.books().values().forEach(outcome -> lines.append(outcome).append('\n'));
        kept.quests().stream()
                .filter(quest -> quests.contains(quest.questId()))
                .forEach(quest -> lines.append(quest).append('\n'));
        return lines.toString();
    }

    private static String retracted(DrawnCase one, int stateBytesMax, List<GamificationEvent> events) {
        Decider decider = RulebookDecider.withStateBound(one.catalogue(), ConsumerGroup.all(), stateBytesMax);
        KeptUser kept = new KeptUser(ANN);
        List<Fact> facts = new ArrayList<>(one.facts());
        List<GamificationEvent> wrong = new ArrayList<>(one.draw().shuffled(events));
        wrong.removeAll(staying(events));
        for (List<GamificationEvent> batch : one.batches(events)) {
            kept.take(decider, batch);
            if (!facts.isEmpty() && one.draw().chance(30)) {
                kept.learn(decider, facts.remove(0));
            }
            if (!wrong.isEmpty() && one.draw().chance(60)) {
                kept.retract(decider, wrong.remove(0));
            }
        }
        facts.forEach(fact -> kept.learn(decider, fact));
        wrong.forEach(event -> kept.retract(decider, event));
        return result(kept, reference(one, events).quests());
    }

    /** Three of four, whatever else is in the list. */
    private static List<GamificationEvent> staying(List<GamificationEvent> events) {
        return events.stream()
                .filter(event -> (event.id().value().getLeastSignificantBits() & 3) != 0)
                .toList();
    }
}
