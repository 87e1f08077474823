package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Changes;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.DefinitionPort.Stored;
import com.austa.gamification.domain.time.Life;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Definitions, however they are kept, come back as they were written and in whole revisions. */
public interface DefinitionPortContract {

    /** Without any definition. */
    DefinitionPort emptyDefinitions();

    DefinitionId EARLY_BIRD = DefinitionId.achievement("early-bird");
    DefinitionId STEPS = DefinitionId.pointRule("steps");
    DefinitionId SAME_SLUG = DefinitionId.quest("early-bird");

    @Test
    default void at_first_there_is_nothing_at_revision_0() {
        Contents contents = emptyDefinitions().load();
        assertThat(contents.revision()).isZero();
        assertThat(contents.definitions()).isEmpty();
        assertThat(contents.eventTypes()).isEmpty();
    }

    @Test
    default void what_is_published_comes_back() {
        DefinitionPort definitions = emptyDefinitions();
        String json = "{\"id\": \"early-bird\", \"name\": \"é \\\" 日本\", \"points\": 12.50}";
        long revision = published(
                definitions, Map.of(EARLY_BIRD, json), Map.of("shop.order.placed", "{\"journey\": \"shop\"}"));
        Contents contents = definitions.load();
        assertThat(contents.revision()).isEqualTo(revision).isEqualTo(definitions.revision());
        assertThat(contents.definitions()).singleElement().satisfies(stored -> {
            assertThat(stored.id()).isEqualTo(EARLY_BIRD);
            assertThat(stored.json()).isEqualToIgnoringWhitespace(json);
            assertThat(stored.revision()).isOne();
            assertThat(stored.since()).isEqualTo(revision);
            assertThat(stored.updatedAt()).isEqualTo(stored.createdAt());
        });
        assertThat(contents.eventTypes()).containsOnlyKeys("shop.order.placed");
    }

    @Test
    default void a_new_text_is_a_new_revision_and_leaves_the_others_alone() {
        DefinitionPort definitions = emptyDefinitions();
        long first = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}", STEPS, "{\"v\": 1}"), Map.of());
        long second = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 2}"), Map.of());
        assertThat(second).isGreaterThan(first);
        Stored replaced = find(definitions, EARLY_BIRD);
        assertThat(replaced.json()).contains("2");
        assertThat(replaced.revision()).isEqualTo(2);
        assertThat(replaced.since()).isEqualTo(second);
        assertThat(replaced.updatedAt()).isAfterOrEqualTo(replaced.createdAt());
        Stored untouched = find(definitions, STEPS);
        assertThat(untouched.revision()).isOne();
        assertThat(untouched.since()).isEqualTo(first);
    }

    @Test
    default void all_that_a_definition_ever_was_is_kept() {
        DefinitionPort definitions = emptyDefinitions();
        long first = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}", STEPS, "{\"v\": 7}"), Map.of());
        long second = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 2}"), Map.of());
        assertThat(definitions.revisionsOf(EARLY_BIRD))
                .extracting(DefinitionPort.Revision::number, DefinitionPort.Revision::since)
                .containsExactly(tuple(1, first), tuple(2, second));
        assertThat(definitions.revisionsOf(EARLY_BIRD).get(0).json()).contains("1");
        assertThat(definitions.revisionsOf(EARLY_BIRD).get(1).publishedAt())
                .isEqualTo(find(definitions, EARLY_BIRD).updatedAt());
        assertThat(definitions.revisionsOf(SAME_SLUG)).isEmpty();
    }

    @Test
    default void kinds_keep_apart() {
        DefinitionPort definitions = emptyDefinitions();
        published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}", SAME_SLUG, "{\"v\": 2}"), Map.of());
        assertThat(find(definitions, EARLY_BIRD).json()).contains("1");
        assertThat(find(definitions, SAME_SLUG).json()).contains("2");
    }

    @Test
    default void a_change_based_on_an_older_revision_is_not_written() {
        DefinitionPort definitions = emptyDefinitions();
        Contents before = definitions.load();
        long revision = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}"), Map.of());
        assertThat(definitions.publish(
                        before, new Changes(Map.of(EARLY_BIRD, "{\"v\": 2}"), Map.of(), Optional.empty())))
                .isEmpty();
        assertThat(definitions.revision()).isEqualTo(revision);
        assertThat(find(definitions, EARLY_BIRD).json()).contains("1");
    }

    Instant NOON = Instant.parse("2026-03-20T12:00:00Z");
    Instant ONE = NOON.plusSeconds(3_600);

    @Test
    default void a_revision_from_an_instant_on_ends_those_before_it_there() {
        DefinitionPort definitions = emptyDefinitions();
        published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}"), Map.of());
        assertThat(timeline(definitions)).containsExactly("1 {\"v\":1} always");
        publishFrom(definitions, "{\"v\": 2}", Optional.of(NOON));
        assertThat(timeline(definitions))
                .containsExactly("1 {\"v\":1} to 2026-03-20T12:00:00Z", "2 {\"v\":2} from 2026-03-20T12:00:00Z");
        publishFrom(definitions, "{\"v\": 3}", Optional.of(ONE));
        assertThat(timeline(definitions))
                .containsExactly(
                        "1 {\"v\":1} to 2026-03-20T12:00:00Z",
                        "2 {\"v\":2} from 2026-03-20T12:00:00Z to 2026-03-20T13:00:00Z",
                        "3 {\"v\":3} from 2026-03-20T13:00:00Z");
        publishFrom(definitions, "{\"v\": 4}", Optional.empty());
        assertThat(timeline(definitions)).containsExactly("4 {\"v\":4} always");
    }

    @Test
    default void what_is_retired_judges_up_to_there_and_is_kept() {
        DefinitionPort definitions = emptyDefinitions();
        published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}", SAME_SLUG, "{\"v\": 9}"), Map.of());
        OptionalLong retired = definitions.publish(definitions.load(), Changes.retiring(EARLY_BIRD, NOON));
        assertThat(timeline(definitions)).containsExactly("1 {\"v\":1} to 2026-03-20T12:00:00Z");
        Stored stored = find(definitions, EARLY_BIRD);
        assertThat(stored.timeline().isOver()).isTrue();
        assertThat(stored.revision()).isEqualTo(2);
        assertThat(stored.since()).isEqualTo(retired.orElseThrow());
        assertThat(find(definitions, SAME_SLUG).timeline().isOver()).isFalse();
        publishFrom(definitions, "{\"v\": 3}", Optional.of(ONE));
        assertThat(timeline(definitions))
                .containsExactly("1 {\"v\":1} to 2026-03-20T12:00:00Z", "3 {\"v\":3} from 2026-03-20T13:00:00Z");
    }

    @Test
    default void what_is_affected_by_a_change_is_no_new_revision_but_judges_anew() {
        DefinitionPort definitions = emptyDefinitions();
        published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}", SAME_SLUG, "{\"v\": 1}"), Map.of());
        OptionalLong second = definitions.publish(
                definitions.load(),
                new Changes(Map.of(SAME_SLUG, "{\"v\": 2}"), Map.of(), Optional.empty(), Set.of(), Set.of(EARLY_BIRD)));
        assertThat(find(definitions, EARLY_BIRD).revision()).isOne();
        assertThat(find(definitions, EARLY_BIRD).since()).isEqualTo(second.orElseThrow());
        assertThat(timeline(definitions)).containsExactly("1 {\"v\":1} always");
    }

    private static void publishFrom(DefinitionPort definitions, String json, Optional<Instant> from) {
        assertThat(definitions.publish(definitions.load(), new Changes(Map.of(EARLY_BIRD, json), Map.of(), from)))
                .isPresent();
    }

    private static List<String> timeline(DefinitionPort definitions) {
        return find(definitions, EARLY_BIRD).timeline().stretches().stream()
                .map(stretch -> stretch.revision()
                        + " " + stretch.definition().replace(" ", "")
                        + stretch.life().startsAt().map(at -> " from " + at).orElse("")
                        + stretch.life().endsAt().map(at -> " to " + at).orElse("")
                        + (stretch.life().equals(Life.ALWAYS) ? " always" : ""))
                .toList();
    }

    private static long published(
            DefinitionPort definitions, Map<DefinitionId, String> changed, Map<String, String> eventTypes) {
        OptionalLong revision =
                definitions.publish(definitions.load(), new Changes(changed, eventTypes, Optional.empty()));
        assertThat(revision).isPresent();
        return revision.getAsLong();
    }

    private static Stored find(DefinitionPort definitions, DefinitionId id) {
        return definitions.load().definitions().stream()
                .filter(stored -> stored.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
