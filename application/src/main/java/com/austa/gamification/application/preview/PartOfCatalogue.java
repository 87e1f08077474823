package com.austa.gamification.application.preview;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * As much of a catalogue as a change of some definitions can matter to: folded alone it gives what the whole would give.
 *
 * @param affected the changed definitions and all above them
 * @param catalogue these and all that they look at
 * @param types of the events that have to be folded; empty for every type
 */
record PartOfCatalogue(SortedSet<DefinitionId> affected, Catalogue catalogue, Optional<Set<EventType>> types) {

    static PartOfCatalogue of(Catalogue whole, Collection<DefinitionId> changed) {
        Rulebook all = Rulebook.compile(whole, kind -> true);
        SortedSet<DefinitionId> affected = all.withAllAbove(changed);
        SortedSet<DefinitionId> needed = new TreeSet<>(affected);
        affected.forEach(id -> needed.addAll(all.withAllBelow(id)));
        Catalogue part = whole.only(needed);
        Rulebook rulebook = Rulebook.compile(part, kind -> true);
        // What falls due is shown by an event of any type.
        boolean anyType = !rulebook.clocked().isEmpty();
        return new PartOfCatalogue(affected, part, anyType ? Optional.empty() : rulebook.typesOf(needed));
    }
}
