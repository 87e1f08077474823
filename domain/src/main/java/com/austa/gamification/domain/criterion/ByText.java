package com.austa.gamification.domain.criterion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values by text, immutable. A change shares all there is with what it came from, so that changes in a row cost the same
 * however many texts there are. Those that share belong to one thread.
 */
final class ByText<V> {

    /** A text's value, and the one it had before. */
    private record Value<V>(int version, V value, Optional<Value<V>> before) {}

    private static final class Shared<V> {
        private final Map<String, Value<V>> values = new HashMap<>();
        private int version;
    }

    private final Shared<V> shared;
    private final int version;
    private final int size;

    private ByText(Shared<V> shared, int version, int size) {
        this.shared = shared;
        this.version = version;
        this.size = size;
    }

    static <V> ByText<V> none() {
        return new ByText<>(new Shared<>(), 0, 0);
    }

    int size() {
        return size;
    }

    Optional<V> find(String text) {
        Optional<Value<V>> known = Optional.ofNullable(shared.values.get(text));
        while (known.isPresent() && known.get().version() > version) {
            known = known.get().before();
        }
        return known.map(Value::value);
    }

    ByText<V> with(String text, V value) {
        if (shared.version != version) {
            return own().with(text, value);
        }
        shared.version++;
        Optional<Value<V>> before = Optional.ofNullable(shared.values.get(text));
        shared.values.put(text, new Value<>(shared.version, value, before));
        return new ByText<>(shared, shared.version, before.isPresent() ? size : size + 1);
    }

    private ByText<V> own() {
        ByText<V> own = none();
        for (String text : texts()) {
            own = own.with(text, find(text).orElseThrow());
        }
        return own;
    }

    /** In their order. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (String text : shared.values.keySet()) {
            if (find(text).isPresent()) {
                texts.add(text);
            }
        }
        texts.sort(null);
        return texts;
    }

    /** In the order of their texts. */
    List<V> values() {
        List<V> values = new ArrayList<>(size);
        texts().forEach(text -> find(text).ifPresent(values::add));
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByText<?> all && texts().equals(all.texts()) && values().equals(all.values());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return texts() + "=" + values();
    }
}
