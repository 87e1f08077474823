package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The first steps of a sequence, done: of all the chains that end at one instant that which began last, for if any is
 * short enough, it is.
 *
 * @param last when its last step happened
 */
record Chain(Place first, LocalDate from, Instant last) {

    private static final Comparator<Chain> BY_BEGINNING = Comparator.comparing(Chain::first);

    /**
     * The chains of one length that the next step may follow.
     *
     * @param recent of those that end at the latest instant
     * @param older of those that end before: a step at that same instant is not later than they are
     */
    record Ends(Optional<Chain> recent, Optional<Chain> older) {

        static final Ends NONE = new Ends(Optional.empty(), Optional.empty());

        Optional<Chain> before(Instant instant) {
            return recent.filter(chain -> chain.last().isBefore(instant)).or(() -> older);
        }

        Ends with(Chain chain) {
            boolean same = recent.filter(one -> one.last().equals(chain.last())).isPresent();
            return same
                    ? new Ends(later(recent, Optional.of(chain)), older)
                    : new Ends(Optional.of(chain), later(recent, older));
        }

        /** Without what began before that instant. */
        Ends since(Instant instant) {
            return new Ends(
                    recent.filter(chain -> !chain.first().instant().isBefore(instant)),
                    older.filter(chain -> !chain.first().instant().isBefore(instant)));
        }

        boolean isEmpty() {
            return recent.isEmpty() && older.isEmpty();
        }

        private static Optional<Chain> later(Optional<Chain> one, Optional<Chain> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.or(() -> other);
            }
            return BY_BEGINNING.compare(one.get(), other.get()) >= 0 ? one : other;
        }

        void write(StateWriter writer) {
            writer.optional(recent, chain -> chain.write(writer));
            writer.optional(older, chain -> chain.write(writer));
        }

        static Ends read(StateReader reader) {
            return new Ends(reader.optional(() -> Chain.read(reader)), reader.optional(() -> Chain.read(reader)));
        }
    }

    private void write(StateWriter writer) {
        writer.place(first);
        writer.date(from);
        writer.instant(last);
    }

    private static Chain read(StateReader reader) {
        return new Chain(reader.place(), reader.date(), reader.instant());
    }
}
