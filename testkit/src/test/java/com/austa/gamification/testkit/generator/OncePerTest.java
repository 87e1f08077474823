package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.definition.Criteria;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of each kind of event the earliest is summed up, whichever arrives first. */
@Tag("property")
class OncePerTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    private record Case(Draw draw, List<GamificationEvent> events, Decider decider) {

        static Case of(long seed) {
            Draw draw = new Draw(seed);
            List<GamificationEvent> events = Histories.draw(draw, ANN, draw.between(2, 8));
            Achievement sum = Define.achievement(
                            "sum",
                            Criteria.sum(Criteria.payload("value"), Criteria.on("alpha.walk.done"))
                                    .oncePer(Criteria.payload("kind"))
                                    .atLeast(draw.between(20, 200)))
                    .named("Sum", "")
                    .in("alpha")
                    .points(10)
                    .build();
            Catalogue catalogue = new Catalogue(
                    1, LevelCurve.STANDARD, List.of(new Published<>(sum, 1, 1)), List.of(), List.of(), List.of());
            return new Case(draw, events, RulebookDecider.of(catalogue, ConsumerGroup.all()));
        }

        List<KeptUser> atOnce(List<GamificationEvent> some) {
            return List.of(KeptUser.atOnce(ANN, decider, some, List.of()));
        }

        List<KeptUser> oneByOne(List<GamificationEvent> some) {
            KeptUser kept = new KeptUser(ANN);
            draw.shuffled(some).forEach(event -> kept.take(decider, List.of(event)));
            return List.of(kept);
        }
    }

    @Test
    void the_earliest_of_a_kind_counts_in_any_order() {
        Comparison.to(Case::of, Case::events, Case::atOnce).with(Case::oneByOne);
    }
}
