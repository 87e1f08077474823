package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one event brings to one criterion.
 *
 * @param amount the value measured; 1 for a count
 * @param value the value itself, where it need not be a number ({@code distinct})
 * @param by the subject that has a tally of its own
 * @param once the subject that counts only once
 * @param date the event's stored local date
 * @param marks which of the criterion's parts the event meets, a bit each; 0 where a criterion has one part
 */
public record Contribution(
        Place place,
        BigDecimal amount,
        Optional<Value> value,
        Optional<Value> by,
        Optional<Value> once,
        LocalDate date,
        int marks) {

    public Contribution {
        requireNonNull(place, "place");
        requireNonNull(amount, "amount");
        requireNonNull(date, "date");
    }

    static Contribution of(
            Place place,
            BigDecimal amount,
            Optional<Value> value,
            Optional<Value> by,
            Optional<Value> once,
            LocalDate date) {
        return new Contribution(place, amount, value, by, once, date, 0);
    }

    /** By a criterion that looks at what kind of event it is, not at what it measures. */
    static Contribution marked(GamificationEvent event, Optional<Value> by, int marks) {
        return new Contribution(
                event.place(),
                BigDecimal.ONE,
                Optional.empty(),
                by,
                Optional.empty(),
                event.local().date(),
                marks);
    }

    /** The same at another place: an outcome need not stand at an event's. */
    public Contribution at(Place other) {
        return new Contribution(other, amount, value, by, once, date, marks);
    }

    boolean isMarked(int part) {
        return (marks & 1 << part) != 0;
    }

    /** Canonical text of {@link #by}, empty without. */
    String subject() {
        return by.map(Canonical::textOf).orElse("");
    }

    void write(StateWriter writer) {
        writer.place(place);
        writer.decimal(amount);
        writer.optional(value, writer::value);
        writer.optional(by, writer::value);
        writer.optional(once, writer::value);
        writer.date(date);
        writer.number(marks);
    }

    static Contribution read(StateReader reader) {
        return new Contribution(
                reader.place(),
                reader.decimal(),
                reader.optional(reader::value),
                reader.optional(reader::value),
                reader.optional(reader::value),
                reader.date(),
                reader.count());
    }
}
