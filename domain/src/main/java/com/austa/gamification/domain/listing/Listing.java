package com.austa.gamification.domain.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, and how long the list was at that moment.
 *
 * @param total rows of the whole list; known also where the part lies behind its end
 */
public record Listing<T>(List<T> rows, long total) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** The part of a list that is at hand. */
    public static <T> Listing<T> of(List<T> whole, int limit, int offset) {
        int from = Math.min(offset, whole.size());
        return new Listing<>(whole.subList(from, from + Math.min(limit, whole.size() - from)), whole.size());
    }

    /** The same part with each row told otherwise. */
    public <R> Listing<R> map(Function<? super T, ? extends R> told) {
        return new Listing<>(rows.stream().<R>map(told).toList(), total);
    }
}
