package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.Linter;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What would be in force if a file were published; publishes nothing. */
public final class DraftCatalogue {

    private final DefinitionPort definitions;
    private final EventTypeRegistry builtIn;
    private final LevelCurve levels;

    public DraftCatalogue(DefinitionPort definitions, EventTypeRegistry builtIn, LevelCurve levels) {
        this.definitions = requireNonNull(definitions, "definitions");
        this.builtIn = requireNonNull(builtIn, "builtIn");
        this.levels = requireNonNull(levels, "levels");
    }

    /**
     * @param disturbed definitions that the file does not name, and that may judge otherwise all the same
     * @param warnings of the file's definitions
     */
    public record Draft(Catalogue catalogue, Set<DefinitionId> disturbed, List<Warning> warnings) {
        public Draft {
            requireNonNull(catalogue, "catalogue");
            disturbed = Set.copyOf(disturbed);
            warnings = List.copyOf(warnings);
        }
    }

    /** @throws InvalidCatalogue it could not be published */
    public Draft with(CatalogueFile file) {
        Contents contents = definitions.load();
        Faults faults = new Faults();
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        contents.eventTypes().forEach((name, json) -> types.put(name, CatalogueText.stored(json)));
        types.putAll(file.eventTypes());
        EventTypeRegistry registry = RegisteredTypes.read(builtIn, types, faults);
        SortedMap<DefinitionId, Written> written = Written.all(contents.definitions());
        Written.change(written, file.definitions(), contents.closedBefore());
        Definitions read = Definitions.read(written, registry.types(), faults);
        faults.throwIfAny();
        Catalogue catalogue = read.catalogue(0, levels);
        List<Warning> warnings = Linter.lint(catalogue).stream()
                .filter(warning -> file.definitions().containsKey(warning.about()))
                .toList();
        return new Draft(catalogue, Definitions.disturbed(catalogue, contents, registry.types()), warnings);
    }
}
