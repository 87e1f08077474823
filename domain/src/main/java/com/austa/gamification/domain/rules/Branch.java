package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.EventIndex.Found;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One place in the payload: what is filed by the value there, and the places inside it. A lookup visits the fields that
 * are both asked for and there; where few are asked for, it also tells of those that are not there.
 */
final class Branch {

    /** Where more fields are asked for than this, those that an event lacks are not looked for: it would cost too much. */
    private static final int LACKING_MAX = 32;

    /** The whole of it, which no field is called. */
    private static final FieldPath PAYLOAD = FieldPath.of("");

    static final Branch EMPTY = new Builder().build();

    private final Map<Value, Shelf> equal;
    private final Ranges ranges;
    private final Map<String, Branch> inner;
    private final String[] names;
    private final Branch[] branches;
    private final FailedRules comparing;
    private final FailedRules measuring;
    private final FailedRules inside;
    private final FailedRules all;

    private Branch(Builder builder, List<String> steps) {
        FieldPath path = steps.isEmpty() ? PAYLOAD : new FieldPath(steps);
        equal = builder.equal;
        ranges = builder.ranges;
        inner = new HashMap<>();
        builder.inner.forEach((name, branch) -> inner.put(
                name,
                branch.build(Stream.concat(steps.stream(), Stream.of(name)).toList())));
        names = inner.keySet().toArray(String[]::new);
        branches = new Branch[names.length];
        for (int i = 0; i < names.length; i++) {
            branches[i] = inner.get(names[i]);
        }
        comparing = failing(set -> equal.values().forEach(shelf -> shelf.collect(path, set)));
        measuring = failing(set -> ranges.collect(path, set));
        inside = failing(set -> inner.values().forEach(branch -> set.addAll(branch.all.definitions())));
        all = failing(set -> List.of(comparing, measuring, inside).forEach(some -> set.addAll(some.definitions())));
    }

    private static FailedRules failing(Consumer<Set<DefinitionId>> collect) {
        Set<DefinitionId> failing = new LinkedHashSet<>();
        collect.accept(failing);
        return FailedRules.of(failing);
    }

    /** Those that are filed here and below, and fail where that field above is missing. */
    void collect(FieldPath missing, Set<DefinitionId> failing) {
        equal.values().forEach(shelf -> shelf.collect(missing, failing));
        ranges.collect(missing, failing);
        inner.values().forEach(branch -> branch.collect(missing, failing));
    }

    void find(Value here, GamificationEvent event, Found found) {
        if (here instanceof Attributes attributes) {
            findInside(attributes.values(), event, found);
            tell(comparing, found);
            tell(measuring, found);
            return;
        }
        tell(inside, found);
        // A list equals nothing, so that it need not be hashed.
        if (here instanceof Value.Items) {
            tell(comparing, found);
        } else if (!equal.isEmpty()) {
            Shelf shelf = equal.get(here);
            if (shelf != null) {
                shelf.find(event, found);
            }
        }
        if (here instanceof Value.Number number) {
            ranges.find(number.value(), found);
        } else {
            tell(measuring, found);
        }
    }

    private static void tell(FailedRules failed, Found found) {
        if (!failed.isEmpty()) {
            found.failed(failed);
        }
    }

    private void findInside(Map<String, Value> fields, GamificationEvent event, Found found) {
        if (names.length <= fields.size() || names.length <= LACKING_MAX) {
            for (int i = 0; i < names.length; i++) {
                Value value = fields.get(names[i]);
                if (value != null) {
                    branches[i].find(value, event, found);
                } else {
                    tell(branches[i].all, found);
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
            return build(List.of());
        }

        private Branch build(List<String> steps) {
            return new Branch(this, steps);
        }
    }
}
