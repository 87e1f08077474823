package com.austa.gamification.domain.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values by a number, such as that of a calendar window, immutable. A change shares all of lower numbers, so that in order
 * it costs the same however many there are; only a change at a low number rebuilds those above it.
 */
final class Numbered<V> {

    private record Link<V>(Optional<Link<V>> lower, long number, V value) {}

    /** Told of each, lowest first. */
    interface Each<V> {
        void of(long number, V value);
    }

    private final Optional<Link<V>> top;
    private final int size;

    private Numbered(Optional<Link<V>> top, int size) {
        this.top = top;
        this.size = size;
    }

    static <V> Numbered<V> none() {
        return new Numbered<>(Optional.empty(), 0);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return top.isEmpty();
    }

    /** The highest number, or this where there is none. */
    long highestOr(long otherwise) {
        return top.isEmpty() ? otherwise : top.get().number();
    }

    Optional<V> highest() {
        return top.map(Link::value);
    }

    Optional<V> find(long number) {
        Optional<Link<V>> here = top;
        while (here.isPresent() && here.get().number() > number) {
            here = here.get().lower();
        }
        return here.isPresent() && here.get().number() == number
                ? Optional.of(here.get().value())
                : Optional.empty();
    }

    Numbered<V> with(long number, V value) {
        List<Link<V>> higher = new ArrayList<>(0);
        Optional<Link<V>> here = top;
        while (here.isPresent() && here.get().number() > number) {
            higher.add(here.get());
            here = here.get().lower();
        }
        boolean known = here.isPresent() && here.get().number() == number;
        Link<V> changed = new Link<>(known ? here.get().lower() : here, number, value);
        for (int i = higher.size() - 1; i >= 0; i--) {
            changed = new Link<>(
                    Optional.of(changed), higher.get(i).number(), higher.get(i).value());
        }
        return new Numbered<>(Optional.of(changed), known ? size : size + 1);
    }

    /** Lowest first. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(size);
        forEach((number, value) -> numbers.add(number));
        return numbers;
    }

    /** All but the highest; none of none. */
    Numbered<V> withoutHighest() {
        return new Numbered<>(top.flatMap(Link::lower), Math.max(0, size - 1));
    }

    /** The highest alone. */
    Numbered<V> onlyHighest() {
        return size <= 1
                ? this
                : top.map(link -> Numbered.<V>none().with(link.number(), link.value()))
                        .orElse(this);
    }

    void forEach(Each<V> each) {
        List<Link<V>> highestFirst = new ArrayList<>(size);
        for (Optional<Link<V>> here = top; here.isPresent(); here = here.get().lower()) {
            highestFirst.add(here.get());
        }
        for (int i = highestFirst.size() - 1; i >= 0; i--) {
            each.of(highestFirst.get(i).number(), highestFirst.get(i).value());
        }
    }
}
