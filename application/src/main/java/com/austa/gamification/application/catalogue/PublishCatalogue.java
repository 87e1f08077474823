package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Changes;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings definitions into force, all those of a file or none. */
public final class PublishCatalogue {

    private static final int ATTEMPTS = 10;

    private final DefinitionPort definitions;
    private final EventTypeRegistry builtIn;
    private final InstantSource clock;

    /** @param builtIn the event types that need no registration */
    public PublishCatalogue(DefinitionPort definitions, EventTypeRegistry builtIn) {
        this(definitions, builtIn, InstantSource.system());
    }

    /** @param clock for the instants from which on revisions judge */
    public PublishCatalogue(DefinitionPort definitions, EventTypeRegistry builtIn, InstantSource clock) {
        this.definitions = requireNonNull(definitions, "definitions");
        this.builtIn = requireNonNull(builtIn, "builtIn");
        this.clock = requireNonNull(clock, "clock");
    }

    /** What event time a new revision judges. Never what lies before the closing of the books. */
    public enum Reach {
        /** All of it, in the place of all revisions before. */
        WHOLE_HISTORY,
        /** From its publication on; the revisions before end there and go on answering for late events. */
        FROM_NOW_ON;

        /** Where a revision that is published now begins; empty for all of event time. */
        Optional<Instant> from(Instant now, Contents contents) {
            return this == WHOLE_HISTORY ? contents.closedBefore() : Optional.of(notBeforeClosing(now, contents));
        }
    }

    /**
     * What was done.
     *
     * @param revision of the catalogue now
     * @param changed definitions and event types that were created or replaced
     * @param unchanged those that were in force already, just as they are in the file
     * @param warnings what the authors of the file's definitions may not have meant; they are in force all the same
     */
    public record Receipt(long revision, int changed, int unchanged, List<Warning> warnings) {
        public Receipt {
            warnings = List.copyOf(warnings);
        }
    }

    private record Checked(Changes changes, List<Warning> warnings) {}

    /**
     * Creates and replaces, for the whole history; what the file does not name stays in force. Publishing the same file
     * twice changes nothing.
     *
     * @throws InvalidCatalogue nothing was written
     */
    public Receipt publish(CatalogueFile file) {
        return publish(file, Reach.WHOLE_HISTORY);
    }

    /**
     * Creates and replaces; what the file does not name stays in force. What is in force just as it is written gets no new
     * revision, whatever it reaches.
     *
     * @throws InvalidCatalogue nothing was written
     */
    public Receipt publish(CatalogueFile file, Reach reach) {
        Instant now = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Contents contents = definitions.load();
            Checked checked = checked(file, contents, reach.from(now, contents));
            Changes changes = checked.changes();
            int all = file.definitions().size() + file.eventTypes().size();
            int changed = changes.definitions().size() + changes.eventTypes().size();
            OptionalLong revision =
                    changes.isEmpty() ? OptionalLong.of(contents.revision()) : definitions.publish(contents, changes);
            if (revision.isPresent()) {
                return new Receipt(revision.getAsLong(), changed, all - changed, checked.warnings());
            }
        }
        throw overtaken();
    }

    /**
     * Ends a definition, now, in event time: what it has given stands, late events before that still count for it, and
     * nothing stamped later does. Publishing it again brings it back.
     *
     * @return false when there is none, or it was retired before
     */
    public boolean retire(DefinitionId id) {
        Instant now = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Contents contents = definitions.load();
            boolean inForce = contents.definitions().stream()
                    .anyMatch(one -> one.id().equals(id) && !one.timeline().isOver());
            if (!inForce) {
                return false;
            }
            Changes changes = Changes.retiring(id, notBeforeClosing(now, contents));
            if (definitions.publish(contents, changes).isPresent()) {
                return true;
            }
        }
        throw overtaken();
    }

    /** Kept to the microsecond, as it is stored. */
    static Instant notBeforeClosing(Instant now, Contents contents) {
        Instant kept = now.truncatedTo(ChronoUnit.MICROS);
        return contents.closedBefore().filter(kept::isBefore).orElse(kept);
    }

    private static IllegalStateException overtaken() {
        return new IllegalStateException(
                "the catalogue was changed by somebody else %d times while this change was checked; try again later"
                        .formatted(ATTEMPTS));
    }

    private Checked checked(CatalogueFile file, Contents contents, Optional<Instant> from) {
        Faults faults = new Faults();
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        contents.eventTypes().forEach((name, json) -> types.put(name, CatalogueText.stored(json)));
        Map<String, String> newTypes = changedBy(file.eventTypes(), types);
        EventTypeRegistry registry = RegisteredTypes.read(builtIn, types, faults);

        SortedMap<DefinitionId, Written> written = Written.all(contents.definitions());
        Map<DefinitionId, String> newDefinitions = Written.change(written, file.definitions(), from);
        Definitions read = Definitions.read(written, registry.types(), faults);
        faults.throwIfAny();
        Catalogue catalogue = read.catalogue(0, LevelCurve.STANDARD);
        List<Warning> warnings = CatalogueLint.lint(catalogue).stream()
                .filter(warning -> file.definitions().containsKey(warning.about()))
                .toList();
        Set<DefinitionId> affected =
                newDefinitions.isEmpty() ? Set.of() : Definitions.disturbed(catalogue, contents, registry.types());
        return new Checked(new Changes(newDefinitions, newTypes, from, Set.of(), affected), warnings);
    }

    /** Puts the new ones among the old ones, and gives those that differ. */
    private static Map<String, String> changedBy(Map<String, ObjectNode> news, Map<String, ObjectNode> olds) {
        Map<String, String> changed = new HashMap<>();
        news.forEach((key, node) -> {
            String text = CatalogueText.write(node);
            ObjectNode readBack = CatalogueText.stored(text);
            if (!readBack.equals(olds.put(key, readBack))) {
                changed.put(key, text);
            }
        });
        return changed;
    }
}
