package com.austa.gamification.application.simulation;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.RegisteredEventType;
import com.austa.gamification.application.event.payload.PayloadCheck;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A drawn catalogue as the use cases see one. */
final class Shown {

    private static final EventTypeRegistry TYPES = EventTypeRegistry.empty()
            .with(Stream.of("alpha.walk.done", "alpha.nap.done", "beta.call.made")
                    .map(Shown::type)
                    .toList());

    private Shown() {}

    static EventTypeRegistry types() {
        return TYPES;
    }

    /** Its rewards, which is all that is asked for. */
    static CatalogueView of(Catalogue catalogue) {
        TreeMap<String, Authored<Reward>> rewards = new TreeMap<>();
        for (Published<Reward> reward : catalogue.rewards()) {
            rewards.put(
                    reward.definition().id().slug(),
                    new Authored<>(reward, JsonNodeFactory.instance.objectNode(), Instant.EPOCH, Instant.EPOCH));
        }
        return new CatalogueView(
                catalogue.revision(),
                catalogue.levels(),
                new EventTypes(List.of()),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                rewards);
    }

    private static RegisteredEventType type(String name) {
        return new RegisteredEventType(
                new EventType(name),
                new Journey(name.substring(0, name.indexOf('.'))),
                Map.of(1, new Anything()),
                Map.of());
    }

    private static final class Anything implements PayloadCheck {

        @Override
        public Optional<Rejection> faultIn(Attributes payload) {
            return Optional.empty();
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public Map<String, FieldKind> fields() {
            return Map.of();
        }
    }
}
