package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.time.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which revision of a definition judges which event time. A revision that is retroactive judges all of it; one that is not
 * begins at an instant, where those before it end and go on answering for what is late. Immutable.
 *
 * @param stretches in their order, each after the one before; empty when nothing is judged at all
 */
public record Timeline<T>(List<Stretch<T>> stretches) {

    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /** Of what was never published. */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /** One revision for all of event time. */
    public static <T> Timeline<T> always(int revision, T definition) {
        return new Timeline<>(List.of(new Stretch<>(revision, definition, Life.ALWAYS)));
    }

    /** With a revision that judges from there on, or, when that is empty, everything. */
    public Timeline<T> with(int revision, T definition, Optional<Instant> from) {
        List<Stretch<T>> with =
                new ArrayList<>(from.map(at -> until(at).stretches()).orElse(List.of()));
        with.add(new Stretch<>(revision, definition, new Life(from, Optional.empty())));
        return new Timeline<>(with);
    }

    /** With nothing judged from there on: what stands before that stays. */
    public Timeline<T> until(Instant end) {
        Life before = new Life(Optional.empty(), Optional.of(end));
        List<Stretch<T>> left = new ArrayList<>();
        for (Stretch<T> stretch : stretches) {
            stretch.life()
                    .within(before)
                    .ifPresent(life -> left.add(new Stretch<>(stretch.revision(), stretch.definition(), life)));
        }
        return new Timeline<>(left);
    }

    /** From when on nothing is judged any more; empty while the newest revision goes on. */
    public Optional<Instant> end() {
        return stretches.isEmpty()
                ? Optional.empty()
                : stretches.get(stretches.size() - 1).life().endsAt();
    }

    /** Whether nothing is judged any more: the definition is retired. */
    public boolean isOver() {
        return stretches.isEmpty() || end().isPresent();
    }

    /** The same with what its definitions are turned to. */
    public <R> Timeline<R> map(Function<Stretch<T>, R> turned) {
        List<Stretch<R>> mapped = new ArrayList<>(stretches.size());
        stretches.forEach(
                stretch -> mapped.add(new Stretch<>(stretch.revision(), turned.apply(stretch), stretch.life())));
        return new Timeline<>(mapped);
    }
}
