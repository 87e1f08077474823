package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Changes;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.DefinitionPort.Stored;
import java.util.Map;
import java.util.OptionalLong;
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
        long revision = published(definitions, Map.of(EARLY_BIRD, "{\"v\": 1}"), Map.of());
        assertThat(definitions.publish(revision - 1, new Changes(Map.of(EARLY_BIRD, "{\"v\": 2}"), Map.of())))
                .isEmpty();
        assertThat(definitions.revision()).isEqualTo(revision);
        assertThat(find(definitions, EARLY_BIRD).json()).contains("1");
    }

    private static long published(
            DefinitionPort definitions, Map<DefinitionId, String> changed, Map<String, String> eventTypes) {
        OptionalLong revision = definitions.publish(definitions.revision(), new Changes(changed, eventTypes));
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
