package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.definition.Criteria;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.time.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever flies eastwards to the date line and back lives Wednesday before Tuesday. */
class TravellerTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final Achievement CALM = Define.achievement(
                    "calm",
                    Criteria.streak(
                            1,
                            Period.DAY,
                            Criteria.average(Criteria.payload("value"), Criteria.on("health.a.done"))
                                    .atMost(68)))
            .named("Calm", "")
            .in("health")
            .points(10)
            .repeat(Repeat.every(1))
            .build();

    @Test
    void a_day_that_is_complete_before_an_older_one_is_counted_first_however_they_arrive() {
        Decider decider = RulebookDecider.of(
                new Catalogue(
                        1, LevelCurve.STANDARD, List.of(new Published<>(CALM, 1, 1)), List.of(), List.of(), List.of()),
                ConsumerGroup.all());
        List<GamificationEvent> events = List.of(
                event(1, "2026-03-31T11:00:00Z", "Pacific/Auckland"),
                event(2, "2026-03-31T13:10:00Z", "UTC"),
                event(3, "2026-04-04T12:00:00Z", "UTC"));
        KeptUser oneByOne = new KeptUser(ANN);
        events.forEach(event -> oneByOne.take(decider, List.of(event)));

        assertThat(oneByOne.books())
                .isEqualTo(KeptUser.atOnce(ANN, decider, events, List.of()).books())
                .hasSize(2);
    }

    private static GamificationEvent event(int id, String instant, String zone) {
        Instant at = Instant.parse(instant);
        return new GamificationEvent(
                new EventId(new UUID(0, id)),
                new EventType("health.a.done"),
                new Journey("health"),
                ANN,
                at,
                "1.0.0",
                Attributes.NONE.with("value", Value.of(10)),
                Attributes.NONE,
                LocalStamp.at(at, ZoneId.of(zone)));
    }
}
