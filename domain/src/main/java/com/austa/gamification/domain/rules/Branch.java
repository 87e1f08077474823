package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.EventIndex.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One place in the payload: what is filed by the value there, and the places inside it. A lookup visits the fields that
 * are both asked for and there, by way of the fewer of the two.
 */
final class Branch {

    static final Branch EMPTY = new Builder().build();

    private final Map<Value, Shelf> equal;
    private final Ranges ranges;
    private final Map<String, Branch> inner;
    private final String[] names;
    private final Branch[] branches;

    private Branch(Builder builder) {
        equal = builder.equal;
        ranges = builder.ranges;
        inner = new HashMap<>();
        builder.inner.forEach((name, branch) -> inner.put(name, branch.build()));
        names = inner.keySet().toArray(String[]::new);
        branches = new Branch[names.length];
        for (int i = 0; i < names.length; i++) {
            branches[i] = inner.get(names[i]);
        }
    }

    void find(Value here, GamificationEvent event, Found found) {
        if (here instanceof Attributes attributes) {
            findInside(attributes.values(), event, found);
            return;
        }
        // A list equals nothing, so that it need not be hashed.
        if (!equal.isEmpty() && !(here instanceof Value.Items)) {
            Shelf shelf = equal.get(here);
            if (shelf != null) {
                shelf.find(event, found);
            }
        }
        if (here instanceof Value.Number number) {
            ranges.find(number.value(), found);
        }
    }

    private void findInside(Map<String, Value> fields, GamificationEvent event, Found found) {
        if (names.length <= fields.size()) {
            for (int i = 0; i < names.length; i++) {
                Value value = fields.get(names[i]);
                if (value != null) {
                    branches[i].find(value, event, found);
                }
            }
            return;
        }
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            Branch branch = inner.get(field.getKey());
            if (branch != null) {
                branch.find(field.getValue(), event, found);
            }
        }
    }

    /** For a single use. */
    static final class Builder {

        private Map<Value, Shelf> equal = Map.of();
        private Ranges ranges = new Ranges(List.of());
        private final Map<String, Builder> inner = new HashMap<>();

        Builder at(FieldPath path) {
            Builder here = this;
            for (String step : path.steps()) {
                here = here.inner.computeIfAbsent(step, key -> new Builder());
            }
            return here;
        }

        void equal(Map<Value, Shelf> shelves) {
            equal = shelves;
        }

        void between(Ranges spans) {
            ranges = spans;
        }

        Branch build() {
            return new Branch(this);
        }
    }
}
