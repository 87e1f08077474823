package com.austa.gamification.application.intake;

import static com.austa.gamification.application.alert.AlertCode.DEAD_LETTER_FLOOD;
import static com.austa.gamification.domain.event.RejectionReason.MALFORMED_JSON;
import static com.austa.gamification.domain.event.RejectionReason.UNKNOWN_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloodWatchTest {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Alerts alerts = new Alerts(() -> now, (code, text) -> {});
    private final FloodWatch watch = new FloodWatch("quests", alerts, () -> now, PAUSE);

    @Test
    void a_fifth_of_a_minutes_records_is_no_flood_and_more_is() {
        applied(400);
        rejected(100, MALFORMED_JSON);
        assertThat(isFlood()).isFalse();
        assertThat(watch.pause()).isZero();

        rejected(1, MALFORMED_JSON);
        assertThat(isFlood()).isTrue();
        assertThat(watch.pause()).isEqualTo(PAUSE);
    }

    @Test
    void few_are_no_flood_whatever_their_share() {
        rejected(FloodWatch.FEW, MALFORMED_JSON);
        assertThat(isFlood()).isFalse();
    }

    @Test
    void a_thousand_in_a_row_for_one_reason_are_a_flood_among_any_number() {
        applied(100_000);
        rejected(999, UNKNOWN_TYPE);
        assertThat(isFlood()).isFalse();
        rejected(1, UNKNOWN_TYPE);
        assertThat(isFlood()).isTrue();
    }

    @Test
    void neither_another_reason_nor_an_applied_one_is_in_the_row() {
        applied(100_000);
        rejected(999, UNKNOWN_TYPE);
        rejected(999, MALFORMED_JSON);
        applied(1);
        rejected(999, MALFORMED_JSON);
        assertThat(isFlood()).isFalse();
    }

    @Test
    void it_is_over_when_the_last_minute_is_calm_or_nothing_comes_any_more() {
        rejected(2_000, MALFORMED_JSON);
        now = now.plusSeconds(30);
        applied(1_000);
        assertThat(isFlood()).isTrue();
        now = now.plusSeconds(31);
        applied(1);
        assertThat(isFlood()).isFalse();

        rejected(2_000, MALFORMED_JSON);
        assertThat(isFlood()).isTrue();
        now = now.plusSeconds(61);
        watch.look();
        assertThat(isFlood()).isFalse();
    }

    private boolean isFlood() {
        return alerts.count(DEAD_LETTER_FLOOD) > 0;
    }

    private void applied(int count) {
        watch.settled(Collections.nCopies(count, Verdict.APPLIED));
    }

    private void rejected(int count, RejectionReason reason) {
        List<Verdict> all = Collections.nCopies(count, new Verdict.Rejected(Rejection.whole(reason, "cannot be read")));
        watch.settled(all);
    }
}
