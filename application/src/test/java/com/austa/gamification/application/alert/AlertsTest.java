package com.austa.gamification.application.alert;

import static com.austa.gamification.application.alert.AlertCode.INFRASTRUCTURE;
import static com.austa.gamification.application.alert.AlertCode.PROCESSING_DEFECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private final List<String> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Alerts alerts = new Alerts(() -> now, (code, text) -> heard.add(code + " " + text));

    @Test
    void trouble_is_told_once_and_stands_until_it_is_over() {
        alerts.begin(INFRASTRUCTURE, "quests", "no database");
        alerts.begin(INFRASTRUCTURE, "quests", "no database");
        alerts.begin(INFRASTRUCTURE, "rewards", "neither");
        assertThat(heard).containsExactly("INFRASTRUCTURE no database", "INFRASTRUCTURE neither");
        now = now.plusSeconds(86_400);
        assertThat(alerts.count(INFRASTRUCTURE)).isEqualTo(2);

        alerts.end(INFRASTRUCTURE, "quests");
        alerts.end(INFRASTRUCTURE, "rewards");
        alerts.end(INFRASTRUCTURE, "rewards");
        assertThat(alerts.count(INFRASTRUCTURE)).isZero();
        alerts.begin(INFRASTRUCTURE, "quests", "again");
        assertThat(heard).hasSize(3);
    }

    @Test
    void what_happened_once_is_shown_for_a_while() {
        alerts.tell(PROCESSING_DEFECT, "two megabytes");
        assertThat(alerts.count(PROCESSING_DEFECT)).isEqualTo(1);
        assertThat(alerts.count(INFRASTRUCTURE)).isZero();
        now = now.plus(Alerts.SHOWN);
        assertThat(alerts.count(PROCESSING_DEFECT)).isZero();
        assertThat(heard).containsExactly("PROCESSING_DEFECT two megabytes");
    }
}
