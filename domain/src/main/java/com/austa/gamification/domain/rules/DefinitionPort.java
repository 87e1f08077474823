package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Where definitions and event types are kept as their authors wrote them. Safe for use by many threads. */
public interface DefinitionPort {

    /**
     * A definition as it is kept.
     *
     * @param json one JSON object
     * @param revision of the definition itself, from 1; retiring it is one, too
     * @param since the catalogue's revision that brought this one
     * @param timeline which of its revisions judges what; over once it is retired
     */
    record Stored(
            DefinitionId id,
            String json,
            int revision,
            long since,
            Instant createdAt,
            Instant updatedAt,
            Timeline<String> timeline) {

        /** Of one that judges all of event time. */
        public Stored(DefinitionId id, String json, int revision, long since, Instant createdAt, Instant updatedAt) {
            this(id, json, revision, since, createdAt, updatedAt, Timeline.always(revision, json));
        }

        public Stored {
            requireNonNull(id, "id");
            requireNonNull(json, "json");
            requireNonNull(createdAt, "createdAt");
            requireNonNull(updatedAt, "updatedAt");
            requireNonNull(timeline, "timeline");
        }
    }

    /**
     * All of it, read at one moment.
     *
     * @param revision of the catalogue: 0 for an empty one, and higher after every change
     * @param eventTypes registered ones by name, each as {@code {"journey": …, "schemas": …}}; the built-in ones are not
     *     among them
     * @param typesSince revision since when these are registered as they are, 0 while there is none
     * @param closedBefore up to where the books are closed: no revision may judge what lies before
     */
    record Contents(
            long revision,
            List<Stored> definitions,
            Map<String, String> eventTypes,
            long typesSince,
            Optional<Instant> closedBefore) {
        public Contents {
            requireNonNull(closedBefore, "closedBefore");
            definitions = List.copyOf(definitions);
            eventTypes = Map.copyOf(eventTypes);
        }
    }

    /**
     * What a definition was at some time.
     *
     * @param number of the definition itself, from 1
     * @param since the catalogue's revision that brought it
     * @param json as its author wrote it
     * @param from the event time from which on it judges; empty for all of it
     * @param retired whether from there on nothing is judged
     */
    record Revision(int number, long since, String json, Instant publishedAt, Optional<Instant> from, boolean retired) {
        public Revision {
            requireNonNull(json, "json");
            requireNonNull(publishedAt, "publishedAt");
            requireNonNull(from, "from");
        }
    }

    /**
     * What is to be created, replaced or retired; everything else stays as it is.
     *
     * @param from the event time from which on the new revisions judge; empty for all of it
     * @param retired definitions that judge nothing from there on
     * @param affected definitions that stay as they are and judge otherwise all the same, for something else has changed:
     *     they are no new revision, but who was judged by an older catalogue was not judged by them
     */
    record Changes(
            Map<DefinitionId, String> definitions,
            Map<String, String> eventTypes,
            Optional<Instant> from,
            Set<DefinitionId> retired,
            Set<DefinitionId> affected) {

        public Changes(Map<DefinitionId, String> definitions, Map<String, String> eventTypes, Optional<Instant> from) {
            this(definitions, eventTypes, from, Set.of(), Set.of());
        }

        public static Changes retiring(DefinitionId id, Instant from) {
            return new Changes(Map.of(), Map.of(), Optional.of(from), Set.of(id), Set.of());
        }

        public Changes {
            definitions = Map.copyOf(definitions);
            eventTypes = Map.copyOf(eventTypes);
            retired = Set.copyOf(retired);
            affected = Set.copyOf(affected);
            if (!retired.isEmpty() && (from.isEmpty() || !definitions.isEmpty())) {
                throw new IllegalArgumentException("definitions are retired from an instant on, and by themselves");
            }
        }

        public boolean isEmpty() {
            return definitions.isEmpty() && eventTypes.isEmpty() && retired.isEmpty();
        }
    }

    Contents load();

    /** All that the definition ever was, oldest first; empty for an unknown one. */
    List<Revision> revisionsOf(DefinitionId id);

    /** The catalogue's revision, cheaply: a load is due when it is above the one in hand. */
    long revision();

    /**
     * Writes the changes as one new revision of the catalogue, all of them or none.
     *
     * @param basedOn what the changes were checked against
     * @return the new revision; empty, and nothing is written, when the catalogue or the closing of the books has moved
     *     on: load, check, try again
     */
    OptionalLong publish(Contents basedOn, Changes changes);
}
