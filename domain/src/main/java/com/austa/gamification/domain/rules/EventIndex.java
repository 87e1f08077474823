package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Rulebook.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     */
    record Entry(Rule rule, int leaf, int filter) {

        Leaf asked() {
            return rule.leaves().get(leaf);
        }

        EventFilter looksAt() {
            return asked().criterion().filters().get(filter);
        }

        void ask(GamificationEvent event, Match match) {
            Optional<Contribution> contribution = asked().contributionOf(event, filter);
            if (contribution.isPresent()) {
                match.of(rule, leaf, contribution.get());
            }
        }
    }

    /** Told of what is found; one object for a whole lookup. */
    interface Found {
        void add(Entry entry);
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
                    Filed one = Filed.of(new Entry(rule, leaf, filter));
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
