package com.austa.gamification.application.catalogue;

import com.austa.gamification.application.cel.CelConditions;
import com.austa.gamification.application.cel.InvalidRule;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypeDefinition;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.Journey;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What definitions say of events: the types they look at and their rules in CEL, against the types there are. */
final class EventRules {

    private static final int TYPES_MAX = 100;
    private static final String EVERY_TYPE = "*";
    private static final String REWARDS = EventType.RESERVED_PREFIX + "reward.";

    private final EventTypes types;
    private final CelConditions cel = new CelConditions();

    EventRules(EventTypes types) {
        this.types = types;
    }

    Optional<Journey> journey(String name) {
        return name.equals(Journey.CROSS.name())
                ? Optional.of(Journey.CROSS)
                : types.journeys().stream()
                        .filter(journey -> journey.name().equals(name))
                        .findFirst();
    }

    String journeyNames() {
        return types.journeys().stream().map(Journey::name).collect(Collectors.joining(", ")) + ", " + Journey.CROSS;
    }

    /** {@code on} and {@code where}. */
    EventFilter filter(Fields fields) {
        EventFilter every = new EventFilter(typesOf(fields), Condition.ALWAYS);
        return rule(fields, "where", text -> cel.where(text, every.on(), types))
                .map(every::where)
                .orElse(every);
    }

    /** The same of events alone. */
    EventFilter ofEvents(Fields fields) {
        EventFilter filter = filter(fields);
        if (!filter.outcomes().isEmpty()) {
            fields.fault("on", "a point rule sees events alone, no outcomes", "give the points to an achievement");
        }
        return filter;
    }

    /** A text, a number or a flag worked out from each event. */
    Optional<Expression> value(Fields fields, String name, EventFilter filter) {
        return rule(fields, name, text -> cel.value(text, filter.on(), types));
    }

    /** A number worked out from each event. */
    Optional<Expression> number(Fields fields, String name, EventFilter filter) {
        return rule(fields, name, text -> cel.number(text, filter.on(), types));
    }

    private static <T> Optional<T> rule(Fields fields, String name, Function<String, T> read) {
        return fields.text(name, Fields.LONG_TEXT_MAX).flatMap(text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (InvalidRule invalid) {
                fields.faults().add(fields.about(), fields.pathOf(name), invalid);
                return Optional.empty();
            }
        });
    }

    private SortedSet<EventType> typesOf(Fields fields) {
        SortedSet<EventType> on = new TreeSet<>();
        if (!fields.require("on", "an event type, a list of them or \"*\"")) {
            return on;
        }
        JsonNode value = fields.any("on").orElseThrow();
        if (value.isTextual() && value.textValue().equals(EVERY_TYPE)) {
            return on;
        }
        List<String> names =
                value.isTextual() ? List.of(value.textValue()) : fields.texts("on", "an event type", TYPES_MAX);
        if (value.isArray() && value.isEmpty()) {
            fields.fault("on", "must name at least one event type, but is empty", "write \"*\" for every type");
        }
        for (String name : names) {
            Optional<EventType> known = types.find(name)
                    .map(EventTypeDefinition::type)
                    .or(() -> outcomes()
                            .map(CountedOutcome::type)
                            .filter(type -> type.name().equals(name))
                            .findFirst());
            if (known.isPresent()) {
                on.add(known.get());
            } else if (name.startsWith(REWARDS)) {
                fields.fault(
                        "on",
                        "nothing refers to rewards, but '%s' came".formatted(Shown.shortened(name)),
                        "look at what gives the reward");
            } else if (name.startsWith(EventType.RESERVED_PREFIX)) {
                fields.fault(
                        "on",
                        "'%s' cannot be counted; of outcomes can %s"
                                .formatted(
                                        Shown.shortened(name),
                                        outcomes()
                                                .map(outcome -> outcome.type().name())
                                                .collect(Collectors.joining(", "))),
                        "count one of these, or events");
            } else {
                fields.fault(
                        "on",
                        "no event type is called '%s'; there are %s".formatted(Shown.shortened(name), typeNames()),
                        "correct it, or register the type");
            }
        }
        return on;
    }

    private static Stream<CountedOutcome> outcomes() {
        return Arrays.stream(CountedOutcome.values());
    }

    private String typeNames() {
        return types.all().stream().map(type -> type.type().name()).collect(Collectors.joining(", "));
    }
}
