package com.austa.gamification.adapter.http.answer;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total rows of the whole list
 */
public record Listing<T>(List<T> rows, long total) {

    public Listing {
        rows = List.copyOf(rows);
    }

    public static <T> Listing<T> slice(List<T> all, Range range) {
        int from = Math.min(range.offset(), all.size());
        int to = Math.min(from + range.limit(), all.size());
        return new Listing<>(all.subList(from, to), all.size());
    }
}
