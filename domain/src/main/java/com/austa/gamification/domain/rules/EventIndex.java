package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the leaves that an event can concern without meeting the others: by type, then by the first payload field that
 * their condition demands to equal something. What it finds must still be asked.
 */
final class EventIndex {

    /**
     * @param leaf index among the rule's leaves
     * @param filter index among the leaf's filters
     */
    record Entry(Rule rule, int leaf, int filter) {}

    private static final class Shelf {
        private final List<Entry> always = new ArrayList<>();
        private final Map<FieldPath, Map<Value, List<Entry>>> byField = new LinkedHashMap<>();
    }

    private final Map<EventType, Shelf> byType = new HashMap<>();
    private final Shelf anyType = new Shelf();

    EventIndex(List<Rule> rules) {
        for (Rule rule : rules) {
            for (int leaf = 0; leaf < rule.leaves().size(); leaf++) {
                int filters = rule.leaves().get(leaf).criterion().filters().size();
                for (int filter = 0; filter < filters; filter++) {
                    add(new Entry(rule, leaf, filter));
                }
            }
        }
    }

    private void add(Entry entry) {
        EventFilter filter =
                entry.rule().leaves().get(entry.leaf()).criterion().filters().get(entry.filter());
        Map<FieldPath, Value> demanded = filter.where().demanded();
        if (filter.on().isEmpty()) {
            put(anyType, entry, demanded);
        }
        filter.on().forEach(type -> put(byType.computeIfAbsent(type, key -> new Shelf()), entry, demanded));
    }

    private static void put(Shelf shelf, Entry entry, Map<FieldPath, Value> demanded) {
        if (demanded.isEmpty()) {
            shelf.always.add(entry);
            return;
        }
        Map.Entry<FieldPath, Value> first = demanded.entrySet().iterator().next();
        shelf.byField
                .computeIfAbsent(first.getKey(), key -> new HashMap<>())
                .computeIfAbsent(first.getValue(), key -> new ArrayList<>())
                .add(entry);
    }

    void forEach(GamificationEvent event, Consumer<Entry> found) {
        Shelf shelf = byType.get(event.type());
        if (shelf != null) {
            forEach(shelf, event, found);
        }
        forEach(anyType, event, found);
    }

    private static void forEach(Shelf shelf, GamificationEvent event, Consumer<Entry> found) {
        shelf.always.forEach(found);
        shelf.byField.forEach((path, byValue) ->
                event.payload().at(path).map(byValue::get).ifPresent(entries -> entries.forEach(found)));
    }
}
