package com.austa.gamification.application.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which event time a publication judges. */
class PublishRevisionsTest {

    private static final DefinitionId IT = DefinitionId.achievement("it");
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00.123456789Z");

    private Optional<Instant> closedBefore = Optional.empty();
    private Instant now = NOON;
    private final InMemoryDefinitions definitions = new InMemoryDefinitions(() -> closedBefore);
    private final PublishCatalogue publish = new PublishCatalogue(definitions, Events.BUILT_IN, () -> now);

    @Test
    void the_whole_history_unless_it_is_said_otherwise() {
        publish.publish(worth(10));
        publish.publish(worth(20));
        assertThat(timeline()).containsExactly("2 worth 20");
    }

    @Test
    void from_its_publication_on_to_the_microsecond() {
        publish.publish(worth(10));
        publish.publish(worth(20), Reach.FROM_NOW_ON);
        assertThat(timeline())
                .containsExactly(
                        "1 worth 10 to 2026-03-20T12:00:00.123456Z", "2 worth 20 from 2026-03-20T12:00:00.123456Z");
    }

    @Test
    void after_a_closing_from_there_on_though_it_is_for_the_whole_history() {
        publish.publish(worth(10));
        closedBefore = Optional.of(Instant.parse("2026-03-01T00:00:00Z"));
        publish.publish(worth(20));
        assertThat(timeline())
                .containsExactly("1 worth 10 to 2026-03-01T00:00:00Z", "2 worth 20 from 2026-03-01T00:00:00Z");
        publish.publish(worth(30));
        assertThat(timeline())
                .containsExactly("1 worth 10 to 2026-03-01T00:00:00Z", "3 worth 30 from 2026-03-01T00:00:00Z");
    }

    @Test
    void never_from_before_the_closing_whatever_the_clock_says() {
        publish.publish(worth(10));
        closedBefore = Optional.of(Instant.parse("2026-03-21T00:00:00Z"));
        publish.publish(worth(20), Reach.FROM_NOW_ON);
        assertThat(timeline())
                .containsExactly("1 worth 10 to 2026-03-21T00:00:00Z", "2 worth 20 from 2026-03-21T00:00:00Z");
    }

    @Test
    void what_is_retired_judges_up_to_then_and_is_brought_back_by_publishing_it() {
        publish.publish(worth(10));
        assertThat(publish.retire(IT)).isTrue();
        assertThat(timeline()).containsExactly("1 worth 10 to 2026-03-20T12:00:00.123456Z");
        assertThat(current().view().achievements().get("it").isRetired()).isTrue();
        assertThat(publish.retire(IT)).isFalse();
        assertThat(publish.retire(DefinitionId.achievement("never"))).isFalse();
        now = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(publish.publish(worth(10), Reach.FROM_NOW_ON).changed()).isOne();
        assertThat(timeline())
                .containsExactly("1 worth 10 to 2026-03-20T12:00:00.123456Z", "3 worth 10 from 2026-04-01T00:00:00Z");
    }

    @Test
    void what_is_in_force_as_it_is_written_stays_as_it_is() {
        publish.publish(worth(10));
        assertThat(publish.publish(worth(10), Reach.FROM_NOW_ON).changed()).isZero();
        assertThat(timeline()).containsExactly("1 worth 10");
    }

    @Test
    void what_a_quest_gives_no_more_is_judged_anew() {
        publish.publish(file("""
                {"achievements": [{"id": "it", "name": "It", "description": "D.", "journeyType": "care", "points": 1,
                  "criteria": {"on": "*", "atLeast": 5}}], "quests": [%s]}
                """.formatted(quest("{\"type\": \"achievement\", \"achievementId\": \"it\"}"))));
        long revision = publish.publish(
                        file("{\"quests\": [%s]}".formatted(quest("{\"type\": \"points\", \"points\": 5}"))))
                .revision();
        assertThat(current().view().achievements().get("it").published().since())
                .isEqualTo(revision);
        assertThat(current().view().achievements().get("it").published().revision())
                .isOne();
    }

    private static String quest(String reward) {
        return """
                {"id": "walk", "name": "Walk", "description": "D.", "journeyType": "care",
                 "startDate": "2026-01-01T00:00:00Z", "endDate": "2027-01-01T00:00:00Z", "start": "automatic",
                 "order": "any", "tasks": [{"id": "t", "name": "T", "criteria": {"on": "*", "atLeast": 3}}],
                 "rewards": [%s]}
                """.formatted(reward);
    }

    private static CatalogueFile worth(int points) {
        return file("""
                {"achievements": [{"id": "it", "name": "It", "description": "D.", "journeyType": "care", "points": %d,
                  "criteria": {"on": "*", "atLeast": 5}}]}
                """.formatted(points));
    }

    private static CatalogueFile file(String json) {
        return CatalogueFile.read("test.json", json.getBytes(UTF_8));
    }

    private List<String> timeline() {
        return current().catalogue().achievements().get(0).timeline().stretches().stream()
                .map(stretch -> "%d worth %d"
                                .formatted(
                                        stretch.revision(), stretch.definition().points())
                        + stretch.life().startsAt().map(at -> " from " + at).orElse("")
                        + stretch.life().endsAt().map(at -> " to " + at).orElse(""))
                .toList();
    }

    private CurrentCatalogue current() {
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, ConsumerGroup.onePerRole());
    }
}
