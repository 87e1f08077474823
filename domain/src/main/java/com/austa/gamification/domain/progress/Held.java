package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.event.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * An award as a fact holds it: what stood, so that it stands whatever evidence comes later.
 *
 * @param occurrence of the definition that the fact is about
 * @param revision of the definition that had judged
 * @param evidence as it was then; its place is the award's
 */
public record Held(String occurrence, long points, int revision, Evidence evidence) {

    public Held {
        requireNonNull(occurrence, "occurrence");
        requireNonNull(evidence, "evidence");
    }

    /** @param first where its evidence began */
    static Held of(Outcome outcome, Place first) {
        Receipt receipt = outcome.receipt();
        List<LocalDate> dates = receipt.localDates();
        return new Held(
                outcome.key().occurrence(),
                outcome.points(),
                receipt.revision(),
                new Evidence(
                        first,
                        outcome.place(),
                        receipt.count(),
                        receipt.value(),
                        receipt.target(),
                        dates.get(0),
                        dates.get(dates.size() - 1)));
    }

    /** For storage. */
    public byte[] encode() {
        StateWriter writer = new StateWriter();
        write(writer);
        return writer.toBytes();
    }

    /** @param bytes what {@link #encode} gave */
    public static Held decode(byte[] bytes) {
        return read(new StateReader(bytes));
    }

    void write(StateWriter writer) {
        writer.text(occurrence);
        writer.number(points);
        writer.number(revision);
        writer.evidence(evidence);
    }

    static Held read(StateReader reader) {
        return new Held(reader.text(), reader.number(), reader.count(), reader.evidence());
    }
}
