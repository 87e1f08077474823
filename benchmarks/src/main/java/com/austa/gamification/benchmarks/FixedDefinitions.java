package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Definitions in memory; {@link #touch} makes them a newer revision without a change. */
final class FixedDefinitions implements DefinitionPort {

    private static final Map<String, String> EVENT_TYPES = Map.of("health.reading.taken", """
            {"journey": "health", "schemas": {"1": {"type": "object", "properties": {
              "metricType": {"type": "string"}, "value": {"type": "number"}, "unit": {"type": "string"},
              "source": {"type": "string"}, "recordedAt": {"type": "string"}}}}}
            """);

    private final List<Stored> stored;
    private volatile long revision = 1;

    FixedDefinitions(List<Stored> stored) {
        this.stored = List.copyOf(stored);
    }

    static Stored stored(DefinitionId id, String criterion) {
        String json =
                "{\"id\":\"%s\",\"name\":\"%s\",\"description\":\"\",\"journeyType\":\"health\",\"points\":10,\"criteria\":%s}"
                        .formatted(id.slug(), id.slug(), criterion);
        return new Stored(id, json, 1, 1, Instant.EPOCH, Instant.EPOCH);
    }

    void touch() {
        revision++;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Contents load() {
        return new Contents(revision, stored, EVENT_TYPES, 0, Optional.empty());
    }

    @Override
    public List<Revision> revisionsOf(DefinitionId id) {
        return List.of();
    }

    @Override
    public OptionalLong publish(Contents basedOn, Changes changes) {
        throw new UnsupportedOperationException("these definitions never change");
    }
}
