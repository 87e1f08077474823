package com.austa.gamification.application.catalogue;

import static com.austa.gamification.application.catalogue.Authoring.achievement;
import static com.austa.gamification.application.catalogue.Authoring.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.rules.Warning;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishCatalogueTest {

    private static final String ONE = achievement("'criteria': {'on': '*', 'atLeast': 5}");

    private static final String SHOP = """
            eventTypes:
              shop.order.placed:
                journey: shop
                schemas: {"1": {type: object, properties: {total: {type: number}}, required: [total]}}
            pointRules:
              - {id: order, name: Order, journeyType: shop, on: shop.order.placed, points: payload.total / 10}
            """;

    private final InMemoryDefinitions definitions = new InMemoryDefinitions();
    private final PublishCatalogue publish = new PublishCatalogue(definitions, Events.BUILT_IN);

    @Test
    void what_was_published_is_in_force_after_a_refresh() {
        CurrentCatalogue current = current();
        assertThat(current.refresh()).isFalse();
        publish.publish(file(ONE));
        assertThat(current.refresh()).isTrue();
        assertThat(current.view().achievements()).containsOnlyKeys("it");
        assertThat(current.deciders()).allMatch(decider -> decider.revision() == 1);
    }

    @Test
    void publishing_the_same_twice_changes_nothing() {
        publish.publish(file(ONE));
        assertThat(publish.publish(file(ONE))).isEqualTo(new PublishCatalogue.Receipt(1, 0, 1, List.of()));
    }

    @Test
    void a_changed_definition_is_a_new_revision_of_it() {
        publish.publish(file(ONE));
        publish.publish(file(achievement("'criteria': {'on': '*', 'atLeast': 6}")));
        assertThat(current().view().achievements().get("it").published().revision())
                .isEqualTo(2);
    }

    @Test
    void what_an_author_may_not_have_meant_is_told_for_the_definitions_of_the_file() {
        String open = achievement("'criteria': {'on': '*', 'atLeast': 5}, 'repeat': {'every': 5}");
        assertThat(publish.publish(file(open)).warnings())
                .extracting(Warning::toString)
                .containsExactly("achievement:it: it is awarded as often as events come, without any limit; add"
                        + " repeat.max or repeat.cooldown");
        assertThat(publish.publish(file(SHOP)).warnings())
                .extracting(warning -> warning.about().slug())
                .containsExactly("order");
    }

    @Test
    void one_fault_keeps_the_whole_file_out() {
        assertThatThrownBy(() -> publish.publish(file("""
                        pointRules:
                          - {id: good, name: Good, journeyType: care, on: '*', points: 1}
                          - {id: bad, name: Bad, journeyType: care, on: '*', points: 0}
                        """))).isInstanceOf(InvalidCatalogue.class);
        assertThat(definitions.revision()).isZero();
    }

    @Test
    void a_reference_may_be_to_what_was_published_before() {
        publish.publish(file(ONE));
        publish.publish(file(ONE.replace("\"id\": \"it\"", "\"id\": \"other\"")
                .replace("\"on\": \"*\", \"atLeast\": 5", "\"achievement\": \"it\"")));
        assertThat(current().view().achievements()).containsOnlyKeys("it", "other");
    }

    @Test
    void what_others_refer_to_cannot_be_changed_into_a_loop() {
        publish.publish(file(ONE));
        String onIt = ONE.replace("\"id\": \"it\"", "\"id\": \"other\"")
                .replace("\"on\": \"*\", \"atLeast\": 5", "\"achievement\": \"it\"");
        publish.publish(file(onIt));
        assertThatThrownBy(() -> publish.publish(file(achievement("'criteria': {'achievement': 'other'}"))))
                .hasMessageContaining("refers to itself");
    }

    @Test
    void a_file_brings_event_types_and_rules_about_them() {
        CurrentCatalogue current = current();
        publish.publish(file(SHOP));
        current.refresh();
        assertThat(current.eventTypes().find("shop.order.placed")).isPresent();
        assertThat(current.view().pointRules()).containsOnlyKeys("order");
    }

    @Test
    void a_faulty_event_type_keeps_the_file_out() {
        assertThatThrownBy(() -> publish.publish(file(SHOP.replace("journey: shop", "journey: global"))))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("event type shop.order.placed, journey: 'global' is reserved");
    }

    private CurrentCatalogue current() {
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, ConsumerGroup.onePerRole());
    }
}
