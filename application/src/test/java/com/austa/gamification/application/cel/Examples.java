package com.austa.gamification.application.cel;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypeDefinition;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two event types whose fields are known, one that may have any, and an event to ask. */
final class Examples {

    static final EventType METRIC = new EventType("health.metric.recorded");
    static final EventType CLAIM = new EventType("plan.claim.submitted");
    static final EventType FREE = new EventType("shop.order.placed");

    static final EventTypes TYPES = new EventTypes(List.of(
            new EventTypeDefinition(
                    METRIC,
                    new Journey("health"),
                    1,
                    Map.of(
                            "metricType", FieldKind.TEXT,
                            "value", FieldKind.NUMBER,
                            "goal", FieldKind.NUMBER,
                            "manual", FieldKind.FLAG,
                            "tags", FieldKind.LIST,
                            "device", FieldKind.OBJECT,
                            "place", FieldKind.OBJECT,
                            "place.city", FieldKind.TEXT)),
            new EventTypeDefinition(
                    CLAIM,
                    new Journey("plan"),
                    1,
                    Map.of("amount", FieldKind.NUMBER, "value", FieldKind.TEXT, "planId", FieldKind.TEXT)),
            new EventTypeDefinition(FREE, new Journey("shop"), 1, Map.of())));

    static final Set<EventType> ON_METRIC = Set.of(METRIC);
    static final Set<EventType> ON_FREE = Set.of(FREE);

    private Examples() {}

    /** Sunday, 31 March 2024, 22:15 in UTC, which is Monday, 1 April, 07:15 where the user is, in Tokyo. */
    static GamificationEvent event() {
        return event(
                Map.of(
                        "metricType", Value.of("steps"),
                        "value", number("7500.50"),
                        "manual", Value.of(true),
                        "skipped", Value.of(false),
                        "note", Value.Nothing.NULL,
                        "tags", new Value.Items(List.of(Value.of("a"), Value.of("b"))),
                        "device", new Attributes(Map.of("maker", Value.of("Acme"), "age", Value.of(3))),
                        "odd name", Value.of(1),
                        "smile", Value.of("a\uD83D\uDE00")),
                Map.of("source", Value.of("watch")));
    }

    static GamificationEvent event(Map<String, Value> payload, Map<String, Value> metadata) {
        Instant timestamp = Instant.parse("2024-03-31T22:15:00Z");
        return new GamificationEvent(
                EventId.of("3f0c2b9e-6c1d-4f7a-9b52-0d6f6f4b1a01"),
                METRIC,
                new Journey("health"),
                UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02"),
                timestamp,
                "1.0.0",
                new Attributes(payload),
                new Attributes(metadata),
                LocalStamp.at(timestamp, ZoneId.of("Asia/Tokyo")));
    }

    static Value number(String text) {
        return Value.of(new BigDecimal(text));
    }
}
