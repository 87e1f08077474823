package com.austa.gamification.domain.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named values, as a payload or metadata holds them: immutable, in the order written; the order is nothing to equality. */
public record Attributes(Map<String, Value> values) implements Value {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value at the end of the path; empty if any step is missing or is no object. */
    public Optional<Value> at(FieldPath path) {
        Value here = this;
        for (String step : path.steps()) {
            if (!(here instanceof Attributes inner)) {
                return Optional.empty();
            }
            here = inner.values.get(step);
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    public Attributes with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Attributes(more);
    }
}
