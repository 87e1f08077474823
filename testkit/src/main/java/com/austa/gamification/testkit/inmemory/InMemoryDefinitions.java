package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Definitions in memory, written at instants one second apart. */
public final class InMemoryDefinitions implements DefinitionPort {

    private final Map<DefinitionId, Stored> definitions = new TreeMap<>();
    private final Map<DefinitionId, List<Revision>> revisions = new TreeMap<>();
    private final Map<String, String> eventTypes = new TreeMap<>();
    private long revision;

    @Override
    public synchronized Contents load() {
        return new Contents(revision, List.copyOf(definitions.values()), eventTypes);
    }

    @Override
    public synchronized List<Revision> revisionsOf(DefinitionId id) {
        return List.copyOf(revisions.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized OptionalLong publish(long basedOn, Changes changes) {
        if (basedOn != revision) {
            return OptionalLong.empty();
        }
        if (changes.isEmpty()) {
            return OptionalLong.of(revision);
        }
        revision++;
        Instant now = Instant.EPOCH.plusSeconds(revision);
        changes.definitions().forEach((id, json) -> {
            Stored before = definitions.get(id);
            Stored after = before == null
                    ? new Stored(id, json, 1, revision, now, now)
                    : new Stored(id, json, before.revision() + 1, revision, before.createdAt(), now);
            definitions.put(id, after);
            revisions
                    .computeIfAbsent(id, none -> new ArrayList<>())
                    .add(new Revision(after.revision(), revision, json, now));
        });
        eventTypes.putAll(changes.eventTypes());
        return OptionalLong.of(revision);
    }
}
