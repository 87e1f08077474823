package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.DefinitionPort.Contents;
import com.austa.gamification.domain.rules.DefinitionPort.Stored;
import com.austa.gamification.domain.rules.Published;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalogue in force, compiled. It is swapped as a whole: whoever holds a {@link #view} or a decider goes on with it
 * and asks again for the next event. Safe for use by many threads.
 */
public final class CurrentCatalogue {

    private final DefinitionPort definitions;
    private final EventTypeRegistry builtIn;
    private final LevelCurve levels;
    private final List<ConsumerGroup> groups;
    private volatile InForce inForce;

    /** All that one revision is compiled to. */
    private record InForce(
            CatalogueView view,
            Catalogue catalogue,
            EventTypeRegistry eventTypes,
            long typesSince,
            Map<ConsumerGroup, Decider> deciders) {}

    private CurrentCatalogue(
            DefinitionPort definitions, EventTypeRegistry builtIn, LevelCurve levels, List<ConsumerGroup> groups) {
        this.definitions = requireNonNull(definitions, "definitions");
        this.builtIn = requireNonNull(builtIn, "builtIn");
        this.levels = requireNonNull(levels, "levels");
        this.groups = List.copyOf(groups);
        this.inForce = compiled(definitions.load());
    }

    /**
     * Loads and compiles what is in force now.
     *
     * @param builtIn the event types that need no registration
     * @param groups those that this instance decides for
     * @throws InvalidCatalogue what is stored does not suit this release
     */
    public static CurrentCatalogue load(
            DefinitionPort definitions, EventTypeRegistry builtIn, LevelCurve levels, List<ConsumerGroup> groups) {
        return new CurrentCatalogue(definitions, builtIn, levels, groups);
    }

    /**
     * Takes up a newer revision, if there is one. To be called often; costs one small question when nothing has changed.
     *
     * @return whether there was one
     * @throws InvalidCatalogue what is stored does not suit this release; the old revision stays in force
     */
    public boolean refresh() {
        if (definitions.revision() <= inForce.view().revision()) {
            return false;
        }
        synchronized (this) {
            Contents contents = definitions.load();
            if (contents.revision() <= inForce.view().revision()) {
                return false;
            }
            inForce = compiled(contents);
            return true;
        }
    }

    public CatalogueView view() {
        return inForce.view();
    }

    /** The same as the engine decides by it. */
    public Catalogue catalogue() {
        return inForce.catalogue();
    }

    public EventTypeRegistry eventTypes() {
        return inForce.eventTypes();
    }

    /** Revision since when the registered event types are as they are; 0 while none is registered. */
    public long typesSince() {
        return inForce.typesSince();
    }

    /** @throws IllegalArgumentException if the group is not one of those that this instance decides for */
    public Decider deciderOf(ConsumerGroup group) {
        Decider decider = inForce.deciders().get(group);
        if (decider == null) {
            throw new IllegalArgumentException("no decider for group '%s'; there are %s".formatted(group, groups));
        }
        return decider;
    }

    /** One for each group, all of the same revision. */
    public List<Decider> deciders() {
        Map<ConsumerGroup, Decider> deciders = inForce.deciders();
        return groups.stream().map(deciders::get).toList();
    }

    private InForce compiled(Contents contents) {
        Faults faults = new Faults();
        SortedMap<String, ObjectNode> types = new TreeMap<>();
        contents.eventTypes().forEach((name, json) -> types.put(name, CatalogueText.stored(json)));
        EventTypeRegistry registry = RegisteredTypes.read(builtIn, types, faults);
        SortedMap<DefinitionId, Written> written = Written.all(contents.definitions());
        Definitions read = Definitions.read(written, registry.types(), faults);
        faults.throwIfAny();

        Map<DefinitionId, Stored> rows = new HashMap<>();
        contents.definitions().forEach(one -> rows.put(one.id(), one));
        CatalogueView view = new CatalogueView(
                contents.revision(),
                levels,
                registry.types(),
                authored(read.achievements(), DefinitionKind.ACHIEVEMENT, rows, written),
                authored(read.pointRules(), DefinitionKind.POINT_RULE, rows, written),
                authored(read.quests(), DefinitionKind.QUEST, rows, written),
                authored(read.rewards(), DefinitionKind.REWARD, rows, written));
        Catalogue catalogue = view.catalogue();
        Map<ConsumerGroup, Decider> deciders = new HashMap<>();
        groups.forEach(group -> deciders.put(group, RulebookDecider.of(catalogue, group)));
        return new InForce(view, catalogue, registry, contents.typesSince(), Map.copyOf(deciders));
    }

    private static <T> SortedMap<String, Authored<T>> authored(
            SortedMap<String, Published<T>> read,
            DefinitionKind kind,
            Map<DefinitionId, Stored> rows,
            Map<DefinitionId, Written> written) {
        SortedMap<String, Authored<T>> authored = new TreeMap<>();
        read.forEach((slug, published) -> {
            DefinitionId id = new DefinitionId(kind, slug);
            Stored row = requireNonNull(rows.get(id), "row");
            authored.put(
                    slug,
                    new Authored<>(
                            published,
                            requireNonNull(written.get(id), "written").json(),
                            row.createdAt(),
                            row.updatedAt()));
        });
        return authored;
    }
}
