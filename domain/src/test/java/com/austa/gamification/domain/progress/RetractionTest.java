package com.austa.gamification.domain.progress;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.achievement;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.Story.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.Story;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.GamificationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetractionTest {

    private static final Criterion SILENCE = new Quiet(Duration.ofDays(7), A, B);

    @Test
    void what_fell_due_is_not_known_any_more_without_the_event_that_showed_it() {
        GamificationEvent later = event("health.c.done", "2026-11-20T00:00:00Z", "UTC", Map.of());
        Decision decision = without(SILENCE, later, b("2026-11-01T00:00:00Z"), later);
        assertThat(decision.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().orElseThrow().place().instant())
                    .isEqualTo(Instant.parse("2026-11-08T00:00:00Z"));
            assertThat(change.after()).isEmpty();
        });
        assertThat(decision.after().newest()).contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void a_noise_that_is_taken_out_leaves_silence() {
        GamificationEvent noise = a("2026-11-05T00:00:00Z");
        Decision decision = without(SILENCE, noise, b("2026-11-01T00:00:00Z"), noise, b("2026-11-10T00:00:00Z"));
        assertThat(decision.changes())
                .singleElement()
                .satisfies(change -> assertThat(
                                change.after().orElseThrow().place().instant())
                        .isEqualTo(Instant.parse("2026-11-08T00:00:00Z")));
    }

    @Test
    void an_event_that_nothing_looks_at_takes_the_users_time_back_and_changes_nothing_else() {
        GamificationEvent unheard = event("health.c.done", "2026-11-20T00:00:00Z", "UTC", Map.of());
        Decision decision = without(Tally.count(A, 1), unheard, a("2026-11-01T00:00:00Z"), unheard);
        assertThat(decision.changes()).isEmpty();
        assertThat(decision.after().newest()).contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static Decision without(Criterion criterion, GamificationEvent retracted, GamificationEvent... all) {
        Decider decider = RulebookDecider.of(Story.of(achievement(criterion)), ConsumerGroup.all());
        Decision first = ((Step.Decided) decider.decide(UserState.unknown(ANN), List.of(all))).decision();
        List<Outcome> standing = new ArrayList<>();
        first.changes().forEach(change -> change.after().ifPresent(standing::add));
        UserState state = first.after();
        return decider.refold(
                state,
                List.of(),
                decider.concernedBy(state, retracted),
                new History(ANN, List.of(all), List.of(), standing).without(retracted));
    }
}
