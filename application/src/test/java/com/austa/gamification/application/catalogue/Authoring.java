package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Catalogues for tests, as an author would write them. */
final class Authoring {

    private Authoring() {}

    static CatalogueFile file(String yaml) {
        return CatalogueFile.read("catalogue.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Published into an empty catalogue and loaded from there. */
    static CatalogueView inForce(String yaml) {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        new PublishCatalogue(definitions, Events.BUILT_IN).publish(file(yaml));
        return load(definitions);
    }

    static CatalogueView load(InMemoryDefinitions definitions) {
        return CurrentCatalogue.load(
                        definitions,
                        Events.BUILT_IN,
                        com.austa.gamification.domain.points.LevelCurve.STANDARD,
                        com.austa.gamification.domain.progress.ConsumerGroup.onePerRole())
                .view();
    }

    /** What is wrong with it, each fault on one line; empty when nothing is. */
    static List<String> faultsOf(String yaml) {
        try {
            inForce(yaml);
            return List.of();
        } catch (InvalidCatalogue invalid) {
            return invalid.faults().stream().map(Fault::toString).toList();
        }
    }

    /** @param json with {@code '} for {@code "} */
    static String achievement(String json) {
        return achievementOf("'points': 10, " + json);
    }

    static String achievementOf(String json) {
        return """
                {"achievements": [{"id": "it", "name": "It", "description": "It.", "journeyType": "health", %s}]}""".formatted(json.replace('\'', '"'));
    }

    static Criterion criterion(String json) {
        CatalogueView view = inForce(achievement("'criteria': " + json));
        return view.catalogue().achievement("it").orElseThrow().criterion();
    }

    static List<String> criterionFaults(String json) {
        return faultsOf(achievement("'criteria': " + json));
    }
}
