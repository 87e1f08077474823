package com.austa.gamification.application.progress;

import static com.austa.gamification.domain.event.RejectionReason.FUTURE_TIMESTAMP;
import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.Decoded;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges records as far as that goes without the books: each is an event or a dead letter. Safe for use by many threads. */
public final class AdmitRecords {

    /** How far ahead of the clock an event may be stamped, unless configured. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofHours(24);

    private final DecodedRecords records;
    private final Clock clock;
    private final Duration tolerance;

    /**
     * @param clock by which an event lies in the future
     * @param tolerance how far ahead it may lie
     */
    public AdmitRecords(EventDecoder decoder, Clock clock, Duration tolerance) {
        this.records = new DecodedRecords(decoder);
        this.clock = requireNonNull(clock, "clock");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "the tolerance for events in the future must not be negative but was " + tolerance);
        }
        this.tolerance = tolerance;
    }

    /** @return one a record, in the same order; whatever is in a record, no exception */
    public List<Delivery> admit(List<RawRecord> records) {
        Instant now = clock.instant();
        List<Delivery> deliveries = new ArrayList<>(records.size());
        for (RawRecord record : records) {
            deliveries.add(admit(record, now));
        }
        return deliveries;
    }

    private Delivery admit(RawRecord record, Instant now) {
        Decoded decoded = records.decode(record);
        if (decoded instanceof Decoded.Invalid invalid) {
            return new Delivery.Refused(letter(record, invalid.rejection(), now));
        }
        GamificationEvent event = ((Decoded.Valid) decoded).event();
        Duration ahead = Duration.between(now, event.timestamp());
        if (ahead.compareTo(tolerance) > 0) {
            Rejection early = Rejection.of(
                    FUTURE_TIMESTAMP,
                    "timestamp",
                    "must be at most %d h ahead of the clock, but was %d h ahead"
                            .formatted(tolerance.toHours(), ahead.toHours()));
            return new Delivery.Refused(
                    letter(record, early, now).until(event.timestamp().minus(tolerance)));
        }
        return new Delivery.Admitted(record.position(), event, record.recordedAt(), record.source());
    }

    private static DeadLetter letter(RawRecord record, Rejection rejection, Instant now) {
        return DeadLetter.refused(record.position(), rejection, record.source(), record.recordedAt(), now);
    }
}
