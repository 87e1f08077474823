package com.austa.gamification.benchmarks;

import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A catalogue of so many achievements of five kinds, and events that concern exactly five of them, one of each kind.
 *
 * @param where one condition a definition, in the order of the definitions
 */
record Workload(List<String> where) {

    static final UserId USER = new UserId(new UUID(7, 7));
    static final int MATCHES = 5;
    static final Instant FIRST_DAY = Instant.parse("2026-01-01T08:00:00Z");

    private static final Map<Workload, CurrentCatalogue> LOADED = new ConcurrentHashMap<>();
    private static final int THRESHOLD_STEP = 100;
    private static final EventType TAKEN = new EventType("health.reading.taken");
    private static final Journey HEALTH = new Journey("health");

    static Workload of(Shape shape, int rules) {
        List<String> where = new ArrayList<>(rules);
        for (int i = 0; i < rules; i++) {
            int group = i / MATCHES;
            where.add(
                    shape == Shape.METRICS
                            ? "payload.metricType == 'METRIC_%d' && payload.value >= %d"
                                    .formatted(group, THRESHOLD_STEP)
                            : "payload.metricType == 'METRIC_0' && payload.value >= %d"
                                    .formatted((group + 1) * THRESHOLD_STEP));
        }
        return new Workload(where);
    }

    /** Concerns the first five definitions. */
    static GamificationEvent event(Instant instant, long id) {
        Map<String, Value> payload = new LinkedHashMap<>();
        payload.put("metricType", Value.of("METRIC_0"));
        payload.put("value", Value.of(THRESHOLD_STEP + 7));
        payload.put("unit", Value.of("steps"));
        payload.put("source", Value.of("watch"));
        payload.put("recordedAt", Value.of(instant.toString()));
        return new GamificationEvent(
                new EventId(new UUID(id, id)),
                TAKEN,
                HEALTH,
                USER,
                instant,
                "1.0.0",
                new Attributes(payload),
                Attributes.NONE,
                LocalStamp.at(instant, ZoneOffset.UTC));
    }

    /** As stored, read and compiled by what the server uses; once for all benchmarks of a process. */
    CurrentCatalogue load() {
        return LOADED.computeIfAbsent(this, workload -> load(workload.stored()));
    }

    static CurrentCatalogue load(DefinitionPort definitions) {
        return CurrentCatalogue.load(
                definitions, EventTypeRegistry.empty(), LevelCurve.STANDARD, List.of(ConsumerGroup.all()));
    }

    FixedDefinitions stored() {
        List<DefinitionPort.Stored> stored = new ArrayList<>(where.size());
        for (int i = 0; i < where.size(); i++) {
            stored.add(FixedDefinitions.stored(DefinitionId.achievement("a-" + i), criterion(i)));
        }
        return new FixedDefinitions(stored);
    }

    private String criterion(int index) {
        String from = "\"on\":\"%s\",\"where\":\"%s\"".formatted(TAKEN, where.get(index));
        return switch (index % MATCHES) {
            case 0 -> "{%s,\"atLeast\":1000000}".formatted(from);
            case 1 -> "{\"sum\":\"payload.value\",%s,\"per\":\"week\",\"atLeast\":1000000}".formatted(from);
            case 2 -> "{\"max\":\"payload.value\",%s,\"atLeast\":1000000}".formatted(from);
            case 3 ->
                "{\"streak\":30,\"per\":\"day\",\"each\":{\"sum\":\"payload.value\",%s,\"atLeast\":5000}}"
                        .formatted(from);
            default -> "{\"average\":\"payload.value\",%s,\"per\":\"month\",\"atLeast\":1000000}".formatted(from);
        };
    }
}
