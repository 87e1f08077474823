package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Where definitions and event types are kept as their authors wrote them. Safe for use by many threads. */
public interface DefinitionPort {

    /**
     * A definition as it is kept.
     *
     * @param json one JSON object
     * @param revision of the definition itself, from 1
     * @param since the catalogue's revision that brought this one
     */
    record Stored(DefinitionId id, String json, int revision, long since, Instant createdAt, Instant updatedAt) {
        public Stored {
            requireNonNull(id, "id");
            requireNonNull(json, "json");
            requireNonNull(createdAt, "createdAt");
            requireNonNull(updatedAt, "updatedAt");
        }
    }

    /**
     * All of it, read at one moment.
     *
     * @param revision of the catalogue: 0 for an empty one, and higher after every change
     * @param eventTypes registered ones by name, each as {@code {"journey": …, "schemas": …}}; the built-in ones are not
     *     among them
     */
    record Contents(long revision, List<Stored> definitions, Map<String, String> eventTypes) {
        public Contents {
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
     */
    record Revision(int number, long since, String json, Instant publishedAt) {
        public Revision {
            requireNonNull(json, "json");
            requireNonNull(publishedAt, "publishedAt");
        }
    }

    /** What is to be created or replaced; everything else stays as it is. */
    record Changes(Map<DefinitionId, String> definitions, Map<String, String> eventTypes) {
        public Changes {
            definitions = Map.copyOf(definitions);
            eventTypes = Map.copyOf(eventTypes);
        }

        public boolean isEmpty() {
            return definitions.isEmpty() && eventTypes.isEmpty();
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
     * @param basedOn the catalogue's revision that the changes were checked against
     * @return the new revision; empty, and nothing is written, when the catalogue has moved on: load, check, try again
     */
    OptionalLong publish(long basedOn, Changes changes);
}
