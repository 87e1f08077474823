package com.austa.gamification.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StarterCatalogueTest {

    private static final EventTypeRegistry BUILT_IN =
            BuiltInEvents.registry(Validation.buildDefaultValidatorFactory().getValidator());

    private final CatalogueFile file = ChosenCatalogue.starter();
    private final CatalogueView catalogue = inForce(file);

    @Test
    void it_is_large_enough_to_show() {
        assertThat(catalogue.achievements().size()).isGreaterThanOrEqualTo(20);
        assertThat(catalogue.quests()).hasSize(6);
        assertThat(catalogue.rewards()).hasSize(8);
        assertThat(catalogue.pointRules()).isNotEmpty();
    }

    @Test
    void its_achievements_look_at_every_built_in_event_type() {
        Set<String> looked = new TreeSet<>();
        catalogue.achievements().values().forEach(achievement -> noteTypes(achievement.json(), looked));
        Set<String> builtIn = BUILT_IN.types().all().stream()
                .map(type -> type.type().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(looked).isEqualTo(builtIn);
    }

    private static void noteTypes(JsonNode node, Set<String> types) {
        JsonNode on = node.path("on");
        if (on.isTextual()) {
            types.add(on.asText());
        }
        node.forEach(inner -> noteTypes(inner, types));
    }

    private static CatalogueView inForce(CatalogueFile file) {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        new PublishCatalogue(definitions, BUILT_IN).publish(file);
        return CurrentCatalogue.load(definitions, BUILT_IN, LevelCurve.STANDARD, ConsumerGroup.onePerRole())
                .view();
    }
}
