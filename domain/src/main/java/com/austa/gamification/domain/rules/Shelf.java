package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.EventIndex.Entry;
import com.austa.gamification.domain.rules.EventIndex.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entries by what they demand of the payload. Each is filed once, by the one equality that it shares with the fewest; those
 * that share it are filed on a shelf of their own by what else they demand. Without an equality left it is filed by a
 * range of numbers, and without that it is always found.
 */
final class Shelf {

    /** So few are sooner asked than looked up. */
    private static final int FEW = 3;

    private final Entry[] always;
    private final Branch payload;

    private Shelf(List<Entry> always, Branch payload) {
        this.always = always.toArray(Entry[]::new);
        this.payload = payload;
    }

    static Shelf of(List<Filed> entries) {
        return entries.size() <= FEW
                ? new Shelf(entries.stream().map(Filed::entry).toList(), Branch.EMPTY)
                : new Sorting(entries).shelf();
    }

    /** Those that are filed here below that field, and fail where it is missing. */
    void collect(FieldPath missing, Set<DefinitionId> failing) {
        for (Entry entry : always) {
            entry.collect(missing, failing);
        }
        payload.collect(missing, failing);
    }

    void find(GamificationEvent event, Found found) {
        for (Entry entry : always) {
            found.add(entry);
        }
        payload.find(event.payload(), event, found);
    }

    /** Where each entry belongs; for a single use. */
    private static final class Sorting {

        private record Equality(FieldPath path, Value value) {}

        private final List<Filed> entries;
        private final Map<Equality, Integer> sharing = new HashMap<>();
        private final Map<FieldPath, Integer> asking = new HashMap<>();
        private final Map<FieldPath, Map<Value, List<Filed>>> equal = new LinkedHashMap<>();
        private final Map<FieldPath, List<Ranges.Span>> between = new LinkedHashMap<>();
        private final List<Entry> always = new ArrayList<>();

        /** Among equals the field that most ask for, so that an event is asked for few. */
        private final Comparator<Demand> familiar = Comparator.comparing(
                        (Demand demand) -> -asking.getOrDefault(demand.path(), 0))
                .thenComparing(demand -> demand.path().toString());

        private final Comparator<Demand.OneOf> fewestSharing =
                Comparator.comparing(this::sharedBy).thenComparing(familiar);
        private final Comparator<Demand.Between> closedFirst = Comparator.comparing((Demand.Between range) ->
                        range.low().isEmpty() || range.high().isEmpty())
                .thenComparing(familiar);

        Sorting(List<Filed> entries) {
            this.entries = entries;
            for (Filed filed : entries) {
                for (Demand.OneOf one : filed.equalities()) {
                    asking.merge(one.path(), 1, Integer::sum);
                    one.values().forEach(value -> sharing.merge(new Equality(one.path(), value), 1, Integer::sum));
                }
                filed.ranges().forEach(range -> asking.merge(range.path(), 1, Integer::sum));
            }
        }

        Shelf shelf() {
            entries.forEach(this::file);
            Branch.Builder payload = new Branch.Builder();
            equal.forEach((path, byValue) -> {
                Map<Value, Shelf> shelves = new HashMap<>();
                byValue.forEach((value, filed) -> shelves.put(value, Shelf.of(filed)));
                payload.at(path).equal(shelves);
            });
            between.forEach((path, spans) -> payload.at(path).between(new Ranges(spans)));
            return new Shelf(always, payload.build());
        }

        private void file(Filed filed) {
            if (!filed.equalities().isEmpty()) {
                Demand.OneOf best =
                        filed.equalities().stream().min(fewestSharing).orElseThrow();
                Filed rest = filed.without(best);
                Map<Value, List<Filed>> byValue = equal.computeIfAbsent(best.path(), key -> new HashMap<>());
                best.values()
                        .forEach(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                                .add(rest));
            } else if (!filed.ranges().isEmpty()) {
                Demand.Between best = filed.ranges().stream().min(closedFirst).orElseThrow();
                between.computeIfAbsent(best.path(), key -> new ArrayList<>())
                        .add(new Ranges.Span(best.low(), best.high(), filed.entry()));
            } else {
                always.add(filed.entry());
            }
        }

        private int sharedBy(Demand.OneOf one) {
            return one.values().stream()
                    .mapToInt(value -> sharing.getOrDefault(new Equality(one.path(), value), 0))
                    .max()
                    .orElse(0);
        }
    }
}
