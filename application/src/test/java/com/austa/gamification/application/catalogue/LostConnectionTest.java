package com.austa.gamification.application.catalogue;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An edit after which a definition no longer brings about what others rest on, though these are as they were. */
class LostConnectionTest {

    private static final List<ConsumerGroup> GROUPS = ConsumerGroup.onePerRole();
    private static final String REST = """
              - {id: rich, name: N, description: D., journeyType: health, points: 5, criteria: {points: 50}}
              - {id: counter, name: N, description: D., journeyType: health, points: 0,
                 criteria: {on: gamification.quest.completed}}
              - {id: given, name: N, description: D., journeyType: health, points: 0,
                 criteria: {on: care.appointment.scheduled, atLeast: 1000}}
            """;

    private final InMemoryDefinitions definitions = new InMemoryDefinitions();
    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());
    private final SampleStream stream = new SampleStream("health.events", 0);

    private static String achievements(int points) {
        return """
            achievements:
              - {id: it, name: N, description: D., journeyType: health, points: %d, criteria: {on: health.metric.recorded}}
            """.formatted(points) + REST;
    }

    private static String quest(String rewards) {
        return """
            quests:
              - {id: q, name: Q, description: Q., journeyType: health, start: automatic, order: any,
                 startDate: 2026-01-01T00:00:00Z, endDate: 2027-01-01T00:00:00Z,
                 tasks: [{id: t, name: T, criteria: {on: health.metric.recorded}}], rewards: [%s]}
            """.formatted(rewards);
    }

    @Test
    void points_that_are_no_longer_given_no_longer_carry_what_looked_at_them() {
        publish(achievements(60));
        happen();
        assertThat(held()).contains("it", "rich");
        publish(achievements(0));
        assertThat(held()).contains("it").doesNotContain("rich");
        assertThat(points()).isZero();
    }

    @Test
    void what_a_quest_gives_no_more_is_withdrawn() {
        publish(achievements(0) + quest("{type: achievement, achievementId: given}"));
        happen();
        assertThat(held()).contains("given");
        publish(achievements(0) + quest("{type: points, points: 1}"));
        assertThat(held()).doesNotContain("given");
    }

    private void publish(String yaml) {
        new PublishCatalogue(definitions, Events.BUILT_IN).publish(Authoring.file(yaml));
        CurrentCatalogue current = current();
        BackfillUsers backfill =
                new BackfillUsers(books.backfill(), current::deciders, () -> {}, scored -> {}, InstantSource.system());
        while (!backfill.judgeSome().equals(BackfillUsers.IDLE)) {
            // Until nobody is left.
        }
    }

    private CurrentCatalogue current() {
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, GROUPS);
    }

    private void happen() {
        List<Delivery> deliveries = List.of(stream.put(event(ANN, 1)));
        CurrentCatalogue current = current();
        GROUPS.forEach(group -> books.progress().change(new Batch(group, deliveries), current.deciderOf(group)));
    }

    private List<String> held() {
        return books.achievements().awardsOf(ANN, 10, 0).rows().stream()
                .map(Award::achievementId)
                .toList();
    }

    private long points() {
        return books.profiles().profileOf(ANN).orElseThrow().profile().points();
    }
}
