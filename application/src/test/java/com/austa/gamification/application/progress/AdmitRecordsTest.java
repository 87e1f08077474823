package com.austa.gamification.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmitRecordsTest {

    private static final Instant EVENT = Instant.parse("2026-05-04T09:15:30.25Z");
    private static final Instant RECORDED = Instant.parse("2026-05-04T09:15:31Z");

    @Test
    void a_valid_record_is_admitted_where_it_lies() {
        RawRecord record = record(7, Events.STEPS);
        assertThat(admit(EVENT, record))
                .containsExactly(new Delivery.Admitted(
                        record.position(), Events.valid(Events.STEPS), RECORDED, record.source()));
    }

    @Test
    void poison_is_refused_and_its_neighbours_never_notice() {
        List<Delivery> deliveries =
                admit(EVENT, record(1, Events.STEPS), record(2, "{"), record(3, ""), record(4, Events.CLAIM));
        assertThat(deliveries)
                .extracting(delivery -> delivery.position().offset())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(deliveries.get(0)).isInstanceOf(Delivery.Admitted.class);
        assertThat(reasonOf(deliveries.get(1))).isEqualTo(RejectionReason.MALFORMED_JSON);
        assertThat(reasonOf(deliveries.get(2))).isEqualTo(RejectionReason.EMPTY);
        assertThat(deliveries.get(3)).isInstanceOf(Delivery.Admitted.class);
    }

    @Test
    void a_dead_letter_keeps_the_record_as_it_came_and_when_it_was_tried() {
        RawRecord record = record(2, "{");
        DeadLetter letter = ((Delivery.Refused) admit(EVENT, record).get(0)).letter();
        assertThat(letter.position()).isEqualTo(record.position());
        assertThat(letter.source()).isEqualTo(record.source());
        assertThat(letter.recordedAt()).isEqualTo(RECORDED);
        assertThat(letter.attempts()).extracting(DeadLetter.Attempt::at).containsExactly(EVENT);
    }

    @Test
    void an_event_is_refused_when_it_is_further_ahead_of_the_clock_than_tolerated() {
        Instant edge = EVENT.minus(Duration.ofHours(24));
        assertThat(admit(edge, record(1, Events.STEPS)).get(0)).isInstanceOf(Delivery.Admitted.class);

        Delivery refused =
                admit(edge.minusNanos(1_000), record(1, Events.STEPS)).get(0);
        assertThat(reasonOf(refused)).isEqualTo(RejectionReason.FUTURE_TIMESTAMP);
        assertThat(((Delivery.Refused) refused).letter().rejection().field()).isEqualTo("timestamp");
    }

    @Test
    void one_from_the_future_is_tried_again_as_soon_as_it_is_tolerated() {
        Instant edge = EVENT.minus(Duration.ofHours(24));
        DeadLetter letter = ((Delivery.Refused)
                        admit(edge.minusSeconds(90), record(1, Events.STEPS)).get(0))
                .letter();
        assertThat(letter.retryAt()).contains(edge);
        assertThat(((Delivery.Refused) admit(EVENT, record(2, "{")).get(0))
                        .letter()
                        .retryAt())
                .isEmpty();
    }

    @Test
    void what_another_group_has_decoded_is_taken_again_where_the_same_bytes_lie() {
        AdmitRecords records = at(EVENT);
        assertThat(eventIn(records.admit(List.of(record(1, Events.STEPS)))))
                .isSameAs(eventIn(records.admit(List.of(record(1, Events.STEPS)))))
                .isNotSameAs(eventIn(records.admit(List.of(record(2, Events.STEPS)))));
        assertThat(eventIn(records.admit(List.of(record(1, Events.CLAIM))))).isEqualTo(Events.valid(Events.CLAIM));
    }

    private static List<Delivery> admit(Instant now, RawRecord... records) {
        return at(now).admit(new ArrayList<>(List.of(records)));
    }

    private static AdmitRecords at(Instant now) {
        return new AdmitRecords(Events.decoder(), Clock.fixed(now, ZoneOffset.UTC), AdmitRecords.FUTURE_TOLERANCE);
    }

    private static GamificationEvent eventIn(List<Delivery> deliveries) {
        return ((Delivery.Admitted) deliveries.get(0)).event();
    }

    private static RejectionReason reasonOf(Delivery delivery) {
        return ((Delivery.Refused) delivery).letter().rejection().reason();
    }

    private static RawRecord record(long offset, String message) {
        return new RawRecord(
                new Position("health.events", "t-1", 0, offset),
                RECORDED,
                new DeadLetter.Source(Events.bytes(message), Optional.empty(), List.of(), "reader-1"));
    }
}
