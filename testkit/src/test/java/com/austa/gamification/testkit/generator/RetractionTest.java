package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is retracted was never sent, over generated catalogues and histories: events that a group has claimed, and such
 * as it has yet to come to.
 */
@Tag("property")
class RetractionTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final Comparison<DrawnCase> NEVER_SENT = Comparison.to(
                    seed -> DrawnCase.of(seed, ANN),
                    DrawnCase::events,
                    (one, events) -> List.of(KeptUser.atOnce(ANN, one.decider(), staying(events), one.facts())))
            .whereRowsStay();

    @Test
    void retracting_equals_never_having_sent() {
        NEVER_SENT.with((one, events) -> retracted(one, one.decider(), events));
    }

    @Test
    void and_so_it_does_without_any_stored_state() {
        NEVER_SENT.with((one, events) ->
                retracted(one, RulebookDecider.withStateBound(one.catalogue(), ConsumerGroup.all(), 0), events));
    }

    private static List<KeptUser> retracted(DrawnCase one, Decider decider, List<GamificationEvent> events) {
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
        return List.of(kept);
    }

    /** Three of four, whatever else is in the list. */
    private static List<GamificationEvent> staying(List<GamificationEvent> events) {
        return events.stream()
                .filter(event -> (event.id().value().getLeastSignificantBits() & 3) != 0)
                .toList();
    }
}
