package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Place;
import java.util.Comparator;

/**
 * A criterion come true once. Which of a definition's completions stand as awards is for the selection to say.
 *
 * @param target which of the {@link Targets} was met, from 0
 * @param window name of the calendar window, empty where there is none
 * @param begins number of the first calendar window the evidence lies in, {@link #NO_WINDOW} without a calendar
 * @param ends number of the last one
 */
public record Completion(int target, String window, long begins, long ends, Evidence evidence) {

    public static final long NO_WINDOW = Long.MIN_VALUE;

    /** By place, and where several come true at one place, the lower target first. */
    public static final Comparator<Completion> ORDER = Comparator.comparing(Completion::place)
            .thenComparingInt(Completion::target)
            .thenComparingLong(Completion::begins)
            .thenComparing(Completion::window);

    public Completion {
        requireNonNull(window, "window");
        requireNonNull(evidence, "evidence");
    }

    static Completion withoutWindow(int target, Evidence evidence) {
        return new Completion(target, "", NO_WINDOW, NO_WINDOW, evidence);
    }

    public Place place() {
        return evidence.place();
    }
}
