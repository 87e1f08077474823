package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Events of which only what a condition looks at matters. */
final class AnEvent {

    private AnEvent() {}

    static GamificationEvent with(Map<String, Value> payload) {
        return at("2024-03-31T22:15:00Z", "UTC", new Attributes(payload));
    }

    static GamificationEvent with(String field, Value value) {
        return with(Map.of(field, value));
    }

    static GamificationEvent at(String instant, String zone) {
        return at(instant, zone, Attributes.NONE);
    }

    static GamificationEvent at(String instant, String zone, Attributes payload) {
        Instant timestamp = Instant.parse(instant);
        return new GamificationEvent(
                EventId.of("3f0c2b9e-6c1d-4f7a-9b52-0d6f6f4b1a01"),
                new EventType("health.metric.recorded"),
                new Journey("health"),
                UserId.of("8A4D1C77-2E5B-4C90-8F31-5B7E9A2C6D02"),
                timestamp,
                "1.0.0",
                payload,
                new Attributes(Map.of("source", Value.of("watch"))),
                LocalStamp.at(timestamp, ZoneId.of(zone)));
    }

    static Value number(String text) {
        return Value.of(new BigDecimal(text));
    }
}
