package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One user's events: few types, crowded days, equal instants, negative and fractional values, a traveller's zones. */
public final class Histories {

    public static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    public static final int DAYS = 24;
    static final List<String> TYPES = List.of("alpha.walk.done", "alpha.nap.done", "beta.call.made");
    static final List<String> KINDS = List.of("red", "green", "blue");

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Lisbon", "America/Sao_Paulo", "Pacific/Auckland", "Pacific/Honolulu");

    private Histories() {}

    /** In no order. */
    public static List<GamificationEvent> draw(Draw draw, UserId user, int size) {
        List<GamificationEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(event(draw, user, draw.chance(20) ? ZoneId.of(draw.pickFrom(ZONES)) : ZoneId.of("UTC")));
        }
        return events;
    }

    private static GamificationEvent event(Draw draw, UserId user, ZoneId zone) {
        String type = draw.pickFrom(TYPES);
        Instant at = START.plus(Duration.ofHours(draw.between(0, DAYS * 24)));
        if (draw.chance(50)) {
            at = at.plusSeconds(draw.between(0, 3_599)).plusNanos(1_000L * draw.between(0, 999_999));
        }
        Map<String, Value> payload = new LinkedHashMap<>();
        if (!draw.chance(5)) {
            int number = draw.chance(25) ? -draw.between(0, 60) : draw.between(0, 100);
            payload.put("value", Value.of(BigDecimal.valueOf(number).movePointLeft(draw.chance(20) ? 1 : 0)));
        }
        payload.put("kind", Value.of(draw.pickFrom(KINDS)));
        return new GamificationEvent(
                new EventId(draw.uuid()),
                new EventType(type),
                new Journey(type.substring(0, type.indexOf('.'))),
                user,
                at,
                "1.0.0",
                new Attributes(payload),
                Attributes.NONE,
                LocalStamp.at(at, zone));
    }
}
