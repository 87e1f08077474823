package com.austa.gamification.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.Story;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GamificationEventTest {

    @Test
    void what_is_finer_than_a_microsecond_is_cut_off_and_never_rounded_up() {
        GamificationEvent event = Story.event("health.a.done", "2026-02-28T23:59:59.999999999Z", "UTC", Map.of());

        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-02-28T23:59:59.999999Z"));
        assertThat(event.local().dateTime()).isEqualTo(LocalDateTime.parse("2026-02-28T23:59:59.999999"));
    }
}
