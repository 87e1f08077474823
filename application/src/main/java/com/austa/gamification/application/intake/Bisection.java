package com.austa.gamification.application.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds, in what failed together, the ones that fail alone; all others are applied. The left half goes first, so that
 * nothing is applied while something before it is not. With k of n that fail it takes 2k·⌈log₂ n⌉ attempts at most, beside
 * the one that failed.
 */
final class Bisection<T> {

    /** What is done with the parts. */
    interface Parts<T> {

        /** @return what went wrong, empty if it is applied */
        Optional<Failure> attempt(List<T> part) throws InterruptedException;

        /** @param failures of all the parts that it was in, and of it alone, the oldest first */
        void setAside(T alone, List<Failure> failures) throws InterruptedException;
    }

    private final Parts<T> parts;

    Bisection(Parts<T> parts) {
        this.parts = parts;
    }

    /**
     * @param failed not empty
     * @param failures of it so far
     */
    void divide(List<T> failed, List<Failure> failures) throws InterruptedException {
        if (failed.size() == 1) {
            parts.setAside(failed.get(0), failures);
            return;
        }
        int half = failed.size() / 2;
        attempt(failed.subList(0, half), failures);
        attempt(failed.subList(half, failed.size()), failures);
    }

    private void attempt(List<T> part, List<Failure> failures) throws InterruptedException {
        Optional<Failure> failed = parts.attempt(part);
        if (failed.isPresent()) {
            List<Failure> longer = new ArrayList<>(failures);
            longer.add(failed.get());
            divide(part, longer);
        }
    }
}
