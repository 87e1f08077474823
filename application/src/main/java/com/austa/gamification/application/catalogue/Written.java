package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.DefinitionPort.Stored;
import com.austa.gamification.domain.rules.Timeline;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A definition as text, with those of its revisions that judge anything.
 *
 * @param json of the newest revision
 * @param revision of the definition itself
 * @param since the catalogue's revision that brought this one
 */
record Written(ObjectNode json, int revision, long since, Timeline<ObjectNode> timeline) {

    Written {
        requireNonNull(json, "json");
        requireNonNull(timeline, "timeline");
    }

    static Written of(Stored stored) {
        return new Written(
                CatalogueText.stored(stored.json()),
                stored.revision(),
                stored.since(),
                stored.timeline().map(stretch -> CatalogueText.stored(stretch.definition())));
    }

    static SortedMap<DefinitionId, Written> all(Collection<Stored> stored) {
        SortedMap<DefinitionId, Written> all = new TreeMap<>();
        stored.forEach(one -> all.put(one.id(), of(one)));
        return all;
    }

    /**
     * Puts new texts among those there are.
     *
     * @param from the event time from which on they judge, or all of it
     * @return those that are not in force already, as they are to be stored
     */
    static Map<DefinitionId, String> change(
            SortedMap<DefinitionId, Written> written, Map<DefinitionId, ObjectNode> news, Optional<Instant> from) {
        Map<DefinitionId, String> changed = new HashMap<>();
        news.forEach((id, node) -> {
            String text = CatalogueText.write(node);
            // Compared as it will come back, for a stored number may have another Java type.
            ObjectNode readBack = CatalogueText.stored(text);
            Written known = written.get(id);
            if (known == null) {
                written.put(
                        id,
                        new Written(readBack, 1, 0, Timeline.<ObjectNode>empty().with(1, readBack, from)));
                changed.put(id, text);
            } else if (!known.says(readBack)) {
                written.put(id, known.with(readBack, from));
                changed.put(id, text);
            }
        });
        return changed;
    }

    /** With one more revision, which judges from there on, or all of event time. */
    Written with(ObjectNode next, Optional<Instant> from) {
        return new Written(next, revision + 1, since, timeline.with(revision + 1, next, from));
    }

    /** With nothing judged from there on. */
    Written until(Instant end) {
        return new Written(json, revision + 1, since, timeline.until(end));
    }

    /** Whether this text is in force already. */
    boolean says(ObjectNode text) {
        return json.equals(text) && !timeline.isOver();
    }
}
