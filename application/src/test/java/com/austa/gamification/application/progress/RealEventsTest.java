package com.austa.gamification.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.KeptUser;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import com.austa.gamification.testkit.shared.SharedData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All 44,495 real events, judged by the engine in several orders and by {@link RawFiles} in the plainest way. */
class RealEventsTest {

    private static final String CATALOGUE = """
            achievements:
              - {id: visits, name: Visits, description: '', journeyType: care, points: 10,
                 criteria: {on: care.appointment.scheduled, atLeast: 25}}
              - {id: week, name: Week, description: '', journeyType: health, points: 20,
                 criteria: {sum: payload.value, on: health.metric.recorded, where: "payload.metricType == 'steps'",
                            per: week, atLeast: 70000}}
              - {id: streak, name: Streak, description: '', journeyType: health, points: 30,
                 criteria: {streak: 5, per: day, each: {sum: payload.value, on: health.metric.recorded,
                            where: "payload.metricType == 'steps'", atLeast: 10000}}}
              - {id: mixed, name: Mixed, description: '', journeyType: cross-journey, points: 5,
                 criteria: {all: [{achievement: visits}, {distinct: payload.providerName, on: plan.claim.submitted, atLeast: 3}]}}
            pointRules:
              - {id: claims, name: Claims, journeyType: plan, on: plan.claim.submitted, points: payload.amount / 100,
                 cap: {points: 50, per: month}}
            """;

    private final Decider decider = decider();
    private final List<GamificationEvent> fileAfterFile = events();

    private static Decider decider() {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        new PublishCatalogue(definitions, Events.BUILT_IN)
                .publish(CatalogueFile.read("test.yml", CATALOGUE.getBytes(StandardCharsets.UTF_8)));
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, List.of(ConsumerGroup.all()))
                .deciderOf(ConsumerGroup.all());
    }

    private static List<GamificationEvent> events() {
        List<GamificationEvent> events = new ArrayList<>();
        SharedData.EVENT_FILES.forEach(file -> SharedData.lines(file).forEach(line -> events.add(Events.valid(line))));
        return events;
    }

    private Map<UserId, KeptUser> judge(List<GamificationEvent> events, int batch) {
        Map<UserId, KeptUser> users = new TreeMap<>();
        for (int from = 0; from < events.size(); from += batch) {
            Map<UserId, List<GamificationEvent>> byUser = new TreeMap<>();
            events.subList(from, Math.min(events.size(), from + batch))
                    .forEach(event -> byUser.computeIfAbsent(event.userId(), key -> new ArrayList<>())
                            .add(event));
            byUser.forEach(
                    (user, theirs) -> users.computeIfAbsent(user, KeptUser::new).take(decider, theirs));
        }
        return users;
    }

    private static Map<String, Instant> earned(Map<UserId, KeptUser> users, String achievement) {
        Map<String, Instant> earned = new TreeMap<>();
        users.forEach((user, kept) -> kept.books().values().stream()
                .filter(outcome -> outcome.key().definition().slug().equals(achievement))
                .forEach(outcome -> earned.put(user.toString(), outcome.place().instant())));
        return earned;
    }

    @Test
    void a_count_a_weekly_sum_and_a_day_streak_are_what_the_raw_files_say() {
        Map<UserId, KeptUser> users = judge(fileAfterFile, 2_000);

        assertThat(earned(users, "visits")).isNotEmpty().isEqualTo(RawFiles.nth("care.appointment.scheduled", 25));
        assertThat(earned(users, "week")).isNotEmpty().isEqualTo(RawFiles.weekOfSteps(70_000));
        assertThat(earned(users, "streak")).isNotEmpty().isEqualTo(RawFiles.daysInARow(5, 10_000));
    }

    @Test
    void shuffled_with_copies_they_give_what_they_give_file_after_file() {
        List<GamificationEvent> shuffled = new ArrayList<>(fileAfterFile);
        shuffled.addAll(fileAfterFile.subList(0, fileAfterFile.size() * 3 / 10));
        List<GamificationEvent> drawn = new Draw(11).shuffled(shuffled);
        List<GamificationEvent> backwards = new ArrayList<>(fileAfterFile);
        Collections.reverse(backwards);

        String expected = results(judge(fileAfterFile, 2_000));

        assertThat(results(judge(drawn, 2_000))).isEqualTo(expected);
        assertThat(results(judge(backwards, 777))).isEqualTo(expected);
    }

    private static String results(Map<UserId, KeptUser> users) {
        StringBuilder results = new StringBuilder();
        users.values().forEach(kept -> results.append(kept.result()));
        return results.toString();
    }
}
