package com.austa.gamification.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidOrderTest {

    private static final UUID LOW = UUID.fromString("7f000000-0000-4000-8000-000000000000");
    private static final UUID HIGH = UUID.fromString("80000000-0000-4000-8000-000000000000");

    @Test
    void ids_compare_as_unsigned_bytes_where_java_would_not() {
        assertThat(UuidOrder.UNSIGNED.compare(LOW, HIGH)).isNegative();
        assertThat(LOW.compareTo(HIGH)).isPositive();
    }

    @Test
    void at_one_instant_facts_come_before_events_and_events_by_id() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Place fact = new Place(noon, Place.Rank.FACT, HIGH);
        Place early = new Place(noon, Place.Rank.EVENT, LOW);
        Place late = new Place(noon, Place.Rank.EVENT, HIGH);
        Place due = new Place(noon, Place.Rank.DUE, LOW);

        assertThat(fact).isLessThan(early);
        assertThat(early).isLessThan(late);
        assertThat(late).isLessThan(due);
    }
}
