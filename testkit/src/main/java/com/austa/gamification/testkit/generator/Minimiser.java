package com.austa.gamification.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Shrinks a list while it still fails: halves first, then ever smaller pieces. */
public final class Minimiser {

    private Minimiser() {}

    /** @param fails true of {@code values}; asked often */
    public static <T> List<T> shrink(List<T> values, Predicate<List<T>> fails) {
        List<T> smallest = new ArrayList<>(values);
        for (int piece = Math.max(1, smallest.size() / 2); piece >= 1; piece /= 2) {
            int from = 0;
            while (from < smallest.size()) {
                List<T> without = new ArrayList<>(smallest);
                without.subList(from, Math.min(from + piece, without.size())).clear();
                if (fails.test(without)) {
                    smallest = without;
                } else {
                    from += piece;
                }
            }
        }
        return smallest;
    }
}
