package com.austa.gamification.domain.progress;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.definition.Criteria.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.Story;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens at an instant tells that time has come so far, also where it means nothing else. */
class FactTimeTest {

    private static final Catalogue CALM = Story.of(Story.achievement(quiet(Duration.ofDays(1), B, A)));
    private static final Fact ELSEWHERE = new Fact(
            new UUID(0, 9),
            ANN,
            Fact.Kind.QUEST_STARTED,
            DefinitionId.quest("elsewhere"),
            Instant.parse("2026-03-10T00:00:00Z"),
            Optional.empty());

    private final Decider decider = RulebookDecider.of(CALM, ConsumerGroup.all());

    @Test
    void it_lets_a_silence_that_is_heard_of_later_fall_due() {
        assertThat(awards(after(UserState.unknown(ANN)), a("2026-03-01T00:00:00Z")))
                .isEqualTo(1);
    }

    @Test
    void it_does_so_for_a_user_who_was_known_before() {
        UserState known = ((Step.Decided) decider.decide(UserState.unknown(ANN), List.of(b("2026-02-01T00:00:00Z"))))
                .decision()
                .after();

        assertThat(awards(after(known), a("2026-03-01T00:00:00Z"))).isEqualTo(1);
    }

    @Test
    void a_redemption_lets_no_time_go_on_for_no_group_is_asked_when_it_is_written() {
        Fact redeemed = new Fact(
                new UUID(0, 8),
                ANN,
                Fact.Kind.REWARD_REDEEMED,
                DefinitionId.reward("treat"),
                Instant.parse("2026-03-10T00:00:00Z"),
                Optional.empty());
        GamificationEvent event = a("2026-03-01T00:00:00Z");

        assertThat(new History(ANN, List.of(event), List.of(redeemed), List.of()).newest())
                .contains(event.timestamp());
    }

    private UserState after(UserState before) {
        History history = new History(ANN, List.of(), List.of(ELSEWHERE), List.of());
        return decider.refold(before, List.of(), decider.concernedBy(before, ELSEWHERE), history)
                .after();
    }

    private int awards(UserState before, GamificationEvent event) {
        return ((Step.Decided) decider.decide(before, List.of(event)))
                .decision()
                .changes()
                .size();
    }
}
