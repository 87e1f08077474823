package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What would be in force if a file were published, or a definition retired, now; changes nothing. */
public final class DraftCatalogue {

    private final DefinitionPort definitions;
    private final EventTypeRegistry builtIn;
    private final LevelCurve levels;
    private final InstantSource clock;

    /** @param clock for the instants from which on revisions would judge */
    public DraftCatalogue(
            DefinitionPort definitions, EventTypeRegistry builtIn, LevelCurve levels, InstantSource clock) {
        this.definitions = requireNonNull(definitions, "definitions");
        this.builtIn = requireNonNull(builtIn, "builtIn");
        this.levels = requireNonNull(levels, "levels");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * @param changed definitions that may judge otherwise by themselves, all that the change names among them; those above
     *     follow them
     * @param warnings of the definitions that the change names
     */
    public record Draft(Catalogue catalogue, Set<DefinitionId> changed, List<Warning> warnings) {
        public Draft {
            requireNonNull(catalogue, "catalogue");
            changed = Set.copyOf(changed);
            warnings = List.copyOf(warnings);
        }
    }

    /** @throws InvalidCatalogue it could not be published */
    public Draft with(CatalogueFile file, Reach reach) {
        Contents contents = definitions.load();
        SortedMap<DefinitionId, Written> written = Written.all(contents.definitions());
        Written.change(written, file.definitions(), reach.from(clock.instant(), contents));
        return draft(contents, file.eventTypes(), written, file.definitions().keySet());
    }

    /** Empty when there is no such definition; one that is retired already stays as it is. */
    public Optional<Draft> without(DefinitionId id) {
        Contents contents = definitions.load();
        SortedMap<DefinitionId, Written> written = Written.all(contents.definitions());
        Instant end = PublishCatalogue.notBeforeClosing(clock.instant(), contents);
        Written retired =
                written.computeIfPresent(id, (same, one) -> one.timeline().isOver() ? one : one.until(end));
        return Optional.ofNullable(retired).map(one -> draft(contents, Map.of(), written, Set.of(id)));
    }

    private Draft draft(
            Contents contents,
            Map<String, ObjectNode> newTypes,
            SortedMap<DefinitionId, Written> written,
            Set<DefinitionId> named) {
        Faults faults = new Faults();
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        contents.eventTypes().forEach((name, json) -> types.put(name, CatalogueText.stored(json)));
        types.putAll(newTypes);
        EventTypeRegistry registry = RegisteredTypes.read(builtIn, types, faults);
        Definitions read = Definitions.read(written, registry.types(), faults);
        faults.throwIfAny();
        Catalogue catalogue = read.catalogue(0, levels);
        List<Warning> warnings = CatalogueLint.lint(catalogue).stream()
                .filter(warning -> named.contains(warning.about()))
                .toList();
        Set<DefinitionId> changed = new HashSet<>(Definitions.disturbed(catalogue, contents, registry.types()));
        changed.addAll(named);
        return new Draft(catalogue, changed, warnings);
    }
}
