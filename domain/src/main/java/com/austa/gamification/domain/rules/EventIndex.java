package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Rulebook.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the leaves that an event can concern without meeting the others: by type, and then on the {@link Shelf} of the
 * type by what their conditions demand of payload fields. It finds each at most once and never misses one; what it finds
 * must still be asked. Immutable once built.
 */
final class EventIndex {

    /**
     * One filter of one leaf.
     *
     * @param leaf index among the rule's leaves
     * @param filter index among the leaf's filters
     * @param failed the rule as it is told of where it fails
     */
    record Entry(Rule rule, int leaf, int filter, FailedRules failed) {

        static Entry of(Rule rule, int leaf, int filter) {
            return new Entry(rule, leaf, filter, FailedRules.of(rule.owned() ? Set.of(rule.id()) : Set.of()));
        }

        /** @param missing the field that it is filed by */
        void collect(FieldPath missing, Set<DefinitionId> failing) {
            if (!looksAt().where().guarded().contains(missing)) {
                failing.addAll(failed.definitions());
            }
        }

        Leaf asked() {
            return rule.leaves().get(leaf);
        }

        EventFilter looksAt() {
            return asked().criterion().filters().get(filter);
        }

        void ask(GamificationEvent event, Match match) {
            Leaf asked = asked();
            Optional<Contribution> contribution = asked.contributionOf(event, filter);
            if (contribution.isPresent()) {
                match.of(rule, leaf, contribution.get());
            }
            // Why an event brings nothing is asked of those few alone that it was found for.
            if (!failed.isEmpty()
                    && (contribution.isEmpty() || asked.looksAtConditionsItself())
                    && asked.fails(event, filter)) {
                match.failed(failed);
            }
        }
    }

    /** Told of what is found; one object for a whole lookup. */
    interface Found {
        void add(Entry entry);

        /** The event lacks what these ask for, or has something else there. */
        default void failed(FailedRules rules) {}
    }

    private final Map<EventType, Shelf> byType = new HashMap<>();
    private final Shelf anyType;

    EventIndex(List<Rule> rules) {
        Map<EventType, List<Filed>> filed = new HashMap<>();
        List<Filed> anywhere = new ArrayList<>();
        for (Rule rule : rules) {
            for (int leaf = 0; leaf < rule.leaves().size(); leaf++) {
                int filters = rule.leaves().get(leaf).criterion().filters().size();
                for (int filter = 0; filter < filters; filter++) {
                    Filed one = Filed.of(Entry.of(rule, leaf, filter));
                    if (one.entry().looksAt().on().isEmpty()) {
                        anywhere.add(one);
                    }
                    one.entry()
                            .looksAt()
                            .on()
                            .forEach(type -> filed.computeIfAbsent(type, key -> new ArrayList<>())
                                    .add(one));
                }
            }
        }
        filed.forEach((type, entries) -> byType.put(type, Shelf.of(entries)));
        anyType = Shelf.of(anywhere);
    }

    /** For an outcome: what looks at every type looks at no outcome. */
    void forEachCounting(GamificationEvent outcome, Found found) {
        Shelf shelf = byType.get(outcome.type());
        if (shelf != null) {
            shelf.find(outcome, found);
        }
    }

    void forEach(GamificationEvent event, Found found) {
        Shelf shelf = byType.get(event.type());
        if (shelf != null) {
            shelf.find(event, found);
        }
        anyType.find(event, found);
    }
}
