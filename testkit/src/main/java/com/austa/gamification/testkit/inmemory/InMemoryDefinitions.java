package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Definitions in memory, written at instants one second apart. */
public final class InMemoryDefinitions implements DefinitionPort {

    private final Supplier<Optional<Instant>> closedBefore;
    private final Map<DefinitionId, Stored> definitions = new TreeMap<>();
    private long typesSince;
    private final Map<DefinitionId, List<Revision>> revisions = new TreeMap<>();
    private final Map<String, String> eventTypes = new TreeMap<>();
    private long revision;

    /** Beside books that never close. */
    public InMemoryDefinitions() {
        this(Optional::empty);
    }

    /** @param closedBefore up to where the books are closed */
    public InMemoryDefinitions(Supplier<Optional<Instant>> closedBefore) {
        this.closedBefore = closedBefore;
    }

    @Override
    public synchronized Contents load() {
        return new Contents(revision, List.copyOf(definitions.values()), eventTypes, typesSince, closedBefore.get());
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
    public synchronized OptionalLong publish(Contents basedOn, Changes changes) {
        if (basedOn.revision() != revision || !basedOn.closedBefore().equals(closedBefore.get())) {
            return OptionalLong.empty();
        }
        if (changes.isEmpty()) {
            return OptionalLong.of(revision);
        }
        revision++;
        Instant now = Instant.EPOCH.plusSeconds(revision);
        changes.definitions().forEach((id, json) -> {
            Optional<Stored> before = Optional.ofNullable(definitions.get(id));
            int number = before.map(Stored::revision).orElse(0) + 1;
            Timeline<String> timeline =
                    before.map(Stored::timeline).orElse(Timeline.empty()).with(number, json, changes.from());
            Instant created = before.map(Stored::createdAt).orElse(now);
            definitions.put(id, new Stored(id, json, number, revision, created, now, timeline));
            keep(id, new Revision(number, revision, json, now, changes.from(), false));
        });
        changes.retired()
                .forEach(id -> definitions.computeIfPresent(id, (key, before) -> {
                    Instant end = changes.from().orElseThrow();
                    int number = before.revision() + 1;
                    keep(id, new Revision(number, revision, before.json(), now, Optional.of(end), true));
                    return new Stored(
                            id,
                            before.json(),
                            number,
                            revision,
                            before.createdAt(),
                            now,
                            before.timeline().until(end));
                }));
        changes.affected()
                .forEach(id -> definitions.computeIfPresent(
                        id,
                        (key, before) -> new Stored(
                                id,
                                before.json(),
                                before.revision(),
                                revision,
                                before.createdAt(),
                                before.updatedAt(),
                                before.timeline())));
        eventTypes.putAll(changes.eventTypes());
        typesSince = changes.eventTypes().isEmpty() ? typesSince : revision;
        return OptionalLong.of(revision);
    }

    private void keep(DefinitionId id, Revision kept) {
        revisions.computeIfAbsent(id, none -> new ArrayList<>()).add(kept);
    }
}
