package com.austa.gamification.application.event.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyContextTest {

    @ParameterizedTest
    @CsvSource({
        "8000, 9350.5, 16",
        "8000, 8000, 0",
        "8000, 7999, 0",
        "8000, 4000, -50",
        "-5, -6, -20",
        "0.5, 1, 100",
        "3, 1e9, 33333333233"
    })
    void a_goal_says_how_far_above_its_target_it_lies(String target, String actual, long percent) {
        GamificationEvent event =
                Events.valid(Events.GOAL.replace("8000", target).replace("9350.5", actual));

        assertThat(contextOf(event))
                .isEqualTo(
                        percent > 1_000_000_000
                                ? Attributes.NONE
                                : Attributes.NONE.with("percentAboveTarget", Value.of(percent)));
    }

    @Test
    void a_target_of_zero_says_nothing() {
        assertThat(contextOf(Events.valid(Events.GOAL.replace("8000", "0.0")))).isEqualTo(Attributes.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T08:41:30Z, 41",
        "2026-05-04T08:00:59.999999Z, 0",
        "2026-05-04T07:58:00.5Z, -1",
        "2025-05-04T08:00:00Z, -525600"
    })
    void a_dose_says_how_late_it_was(String actual, long minutes) {
        GamificationEvent event = Events.valid(Events.MEDICATION.replace("2026-05-04T08:41:30Z", actual));

        assertThat(contextOf(event)).isEqualTo(Attributes.NONE.with("minutesAfterSchedule", Value.of(minutes)));
    }

    @Test
    void a_remote_visit_says_when_it_ended() {
        assertThat(contextOf(Events.valid(Events.TELEMEDICINE)))
                .isEqualTo(Attributes.NONE.with("minutesAfterSchedule", Value.of(25)));
    }

    @Test
    void a_claim_says_how_many_days_it_took_in_the_calendar_of_its_user() {
        String lateEvening = Events.CLAIM.replace("2026-05-01T07:00:00Z", "2026-05-01T23:30:00Z");
        String inAuckland =
                lateEvening.replace("\"payload\"", "\"metadata\":{\"timeZone\":\"Pacific/Auckland\"},\"payload\"");

        assertThat(contextOf(Events.valid(lateEvening)))
                .isEqualTo(Attributes.NONE.with("daysAfterService", Value.of(3)));
        assertThat(contextOf(Events.valid(inAuckland)))
                .isEqualTo(Attributes.NONE.with("daysAfterService", Value.of(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026-05-01", "2026-02-30T00:00:00Z", "99999-01-01T00:00:00Z"})
    void odd_times_say_nothing_and_refuse_nothing(String time) {
        assertThat(contextOf(Events.valid(Events.CLAIM.replace("2026-05-01T07:00:00Z", time))))
                .isEqualTo(Attributes.NONE);
        assertThat(contextOf(Events.valid(Events.MEDICATION.replace("2026-05-04T08:41:30Z", time))))
                .isEqualTo(Attributes.NONE);
    }

    @Test
    void other_metadata_stays_and_what_a_sender_put_there_does_not() {
        String metadata = "\"metadata\":{\"derived\":[\"x\"],\"journeyContext\":{\"forged\":1}},\"payload\"";

        assertThat(Events.valid(Events.GOAL.replace("\"payload\"", metadata)).metadata())
                .isEqualTo(Attributes.NONE
                        .with("derived", new Value.Items(List.of(Value.of("x"))))
                        .with("journeyContext", Attributes.NONE.with("percentAboveTarget", Value.of(16))));
        assertThat(Events.valid(Events.STEPS.replace("\"payload\"", metadata))
                        .metadata()
                        .values())
                .containsOnlyKeys("derived");
    }

    private static Attributes contextOf(GamificationEvent event) {
        return (Attributes) event.metadata().values().getOrDefault("journeyContext", Attributes.NONE);
    }
}
