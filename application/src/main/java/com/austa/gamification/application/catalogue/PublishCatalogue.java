package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Changes;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.Linter;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings definitions into force, all those of a file or none. */
public final class PublishCatalogue {

    private static final int ATTEMPTS = 10;

    private final DefinitionPort definitions;
    private final EventTypeRegistry builtIn;

    /** @param builtIn the event types that need no registration */
    public PublishCatalogue(DefinitionPort definitions, EventTypeRegistry builtIn) {
        this.definitions = requireNonNull(definitions, "definitions");
        this.builtIn = requireNonNull(builtIn, "builtIn");
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
     * Creates and replaces; what the file does not name stays in force. Publishing the same file twice changes nothing.
     *
     * @throws InvalidCatalogue nothing was written
     */
    public Receipt publish(CatalogueFile file) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Contents contents = definitions.load();
            Checked checked = checked(file, contents);
            Changes changes = checked.changes();
            int all = file.definitions().size() + file.eventTypes().size();
            int changed = changes.definitions().size() + changes.eventTypes().size();
            OptionalLong revision = changes.isEmpty()
                    ? OptionalLong.of(contents.revision())
                    : definitions.publish(contents.revision(), changes);
            if (revision.isPresent()) {
                return new Receipt(revision.getAsLong(), changed, all - changed, checked.warnings());
            }
        }
        throw new IllegalStateException(
                "the catalogue was changed by somebody else %d times while this change was checked; try again later"
                        .formatted(ATTEMPTS));
    }

    private Checked checked(CatalogueFile file, Contents contents) {
        Faults faults = new Faults();
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        contents.eventTypes().forEach((name, json) -> types.put(name, CatalogueText.stored(json)));
        Map<String, String> newTypes = changedBy(file.eventTypes(), types);
        EventTypeRegistry registry = RegisteredTypes.read(builtIn, types, faults);

        SortedMap<DefinitionId, ObjectNode> written = new TreeMap<>();
        contents.definitions().forEach(one -> written.put(one.id(), CatalogueText.stored(one.json())));
        Map<DefinitionId, String> newDefinitions = changedBy(file.definitions(), written);
        Definitions read = Definitions.read(written, registry.types(), faults);
        faults.throwIfAny();
        List<Warning> warnings = Linter.lint(read.draft(LevelCurve.STANDARD, Map.of())).stream()
                .filter(warning -> file.definitions().containsKey(warning.about()))
                .toList();
        return new Checked(new Changes(newDefinitions, newTypes), warnings);
    }

    /** Puts the new ones among the old ones, and gives those that differ. */
    private static <K> Map<K, String> changedBy(Map<K, ObjectNode> news, Map<K, ObjectNode> olds) {
        Map<K, String> changed = new HashMap<>();
        news.forEach((key, node) -> {
            String text = CatalogueText.write(node);
            // Compared as it will come back, for a stored number may have another Java type.
            ObjectNode readBack = CatalogueText.stored(text);
            if (!readBack.equals(olds.put(key, readBack))) {
                changed.put(key, text);
            }
        });
        return changed;
    }
}
