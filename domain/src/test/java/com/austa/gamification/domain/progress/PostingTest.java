package com.austa.gamification.domain.progress;

import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final OutcomeKey KEY = new OutcomeKey(ANN, DefinitionId.achievement("it"), "");
    private static final EventId CAUSE = EventId.of("00000000-0000-4000-8000-000000000001");
    private static final Outcome AT_FIVE = outcome("2026-01-05T00:00:00Z", 120);
    private static final Outcome AT_THREE = outcome("2026-01-03T00:00:00Z", 120);

    private static Outcome outcome(String instant, long points) {
        Receipt receipt = new Receipt(1, CAUSE.value(), CAUSE.value(), 1, BigDecimal.ONE, BigDecimal.ONE, List.of());
        return new Outcome(KEY, Place.ofEvent(Instant.parse(instant), CAUSE), points, HEALTH, receipt);
    }

    private static Posting post(Profile before, Optional<Outcome> was, Optional<Outcome> is, int version) {
        return Posting.of(
                before,
                List.of(new OutcomeChange(KEY, was, is)),
                version == 0 ? Map.of() : Map.of(KEY, version),
                LevelCurve.STANDARD);
    }

    @Test
    void a_new_award_is_booked_at_its_instant_and_lifts_the_level() {
        Posting posting = post(Profile.fresh(ANN), Optional.empty(), Optional.of(AT_FIVE), 0);

        assertThat(posting.profile().points()).isEqualTo(120);
        assertThat(posting.profile().pointsIn(HEALTH)).isEqualTo(120);
        assertThat(posting.profile().level()).isEqualTo(2);
        assertThat(posting.announcements())
                .extracting(Announcement::type)
                .containsExactly(OutcomeType.ACHIEVEMENT_UNLOCKED, OutcomeType.LEVEL_CHANGED);
        assertThat(posting.changes()).extracting(Posting.Versioned::version).containsExactly(1);
    }

    @Test
    void a_moved_award_is_taken_back_where_it_stood_and_given_where_it_stands() {
        Profile before = post(Profile.fresh(ANN), Optional.empty(), Optional.of(AT_FIVE), 0)
                .profile();

        Posting posting = post(before, Optional.of(AT_FIVE), Optional.of(AT_THREE), 1);

        assertThat(posting.entries())
                .extracting(LedgerEntry::version, LedgerEntry::points, LedgerEntry::earnedAt)
                .containsExactly(
                        Tuple.tuple(2, -120L, AT_FIVE.place().instant()),
                        Tuple.tuple(3, 120L, AT_THREE.place().instant()));
        assertThat(posting.profile().points()).isEqualTo(120);
        assertThat(posting.announcements()).singleElement().satisfies(moved -> {
            assertThat(moved.type()).isEqualTo(OutcomeType.ACHIEVEMENT_MOVED);
            assertThat(moved.shown()).isFalse();
        });
    }

    @Test
    void each_version_of_a_key_is_announced_under_an_id_of_its_own() {
        Posting first = post(Profile.fresh(ANN), Optional.empty(), Optional.of(AT_FIVE), 0);
        Posting moved = post(first.profile(), Optional.of(AT_FIVE), Optional.of(AT_THREE), 1);
        Posting gone = post(moved.profile(), Optional.of(AT_THREE), Optional.empty(), 3);
        Posting again = post(gone.profile(), Optional.empty(), Optional.of(AT_FIVE), 4);

        assertThat(List.of(first, moved, gone, again))
                .extracting(posting -> posting.announcements().get(0).id())
                .doesNotHaveDuplicates();
        assertThat(gone.profile().points()).isZero();
        assertThat(gone.profile().level()).isEqualTo(1);
        assertThat(again.changes().get(0).version()).isEqualTo(5);
    }

    @Test
    void what_is_spent_and_then_withdrawn_is_debt() {
        Profile earned = post(Profile.fresh(ANN), Optional.empty(), Optional.of(AT_FIVE), 0)
                .profile();
        LedgerEntry spent = new LedgerEntry(
                ANN,
                DefinitionId.reward("mug"),
                "x",
                1,
                LedgerEntry.Kind.SPENT,
                HEALTH,
                -100,
                AT_FIVE.place().instant());
        Profile poorer = earned.with(List.of(spent), LevelCurve.STANDARD);

        assertThat(poorer.points()).isEqualTo(120);
        assertThat(poorer.availablePoints()).isEqualTo(20);

        Profile owing = post(poorer, Optional.of(AT_FIVE), Optional.empty(), 1).profile();

        assertThat(owing.availablePoints()).isZero();
        assertThat(owing.debt()).isEqualTo(100);
    }
}
