package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named values, as a payload or metadata holds them: immutable, in the order written; the order is nothing to equality. */
public final class Attributes implements Value {

    public static final Attributes NONE = new Attributes(Map.of());

    private final Map<String, Value> values;

    public Attributes(Map<String, Value> values) {
        this(new Builder(values));
    }

    private Attributes(Builder builder) {
        values = Collections.unmodifiableMap(builder.take());
    }

    public Map<String, Value> values() {
        return values;
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
        return toBuilder().put(name, value).build();
    }

    /** A beginning with these values. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes && values.equals(attributes.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Attributes" + values;
    }

    /** Collects values and hands them over without a copy, for whoever reads many events. Used by one thread, for one object. */
    public static final class Builder {

        private LinkedHashMap<String, Value> values;

        public Builder() {
            values = new LinkedHashMap<>();
        }

        private Builder(Map<String, Value> values) {
            this.values = new LinkedHashMap<>(values);
        }

        public boolean has(String name) {
            return values.containsKey(name);
        }

        /** Sets it; a name that is there already keeps its place in the order. */
        public Builder put(String name, Value value) {
            values.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
            return this;
        }

        public Builder remove(String name) {
            values.remove(name);
            return this;
        }

        /** What was collected; this builder is empty again. */
        public Attributes build() {
            return new Attributes(this);
        }

        private Map<String, Value> take() {
            LinkedHashMap<String, Value> taken = values;
            values = new LinkedHashMap<>();
            return taken;
        }
    }
}
