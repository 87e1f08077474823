package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users hold, as it is listed. */
public interface AchievementPortContract extends BooksContract {

    @Test
    default void a_user_without_awards_has_an_empty_list() {
        AchievementPort achievements = books().achievements();
        assertThat(achievements.awardsOf(ANN, 10, 0).rows()).isEmpty();
        assertThat(achievements.awardsOf(ANN, 1, 0).total()).isZero();
        assertThat(achievements.heldBy(ANN, List.of(SampleDecider.AWARD.slug())))
                .isEmpty();
    }

    @Test
    default void awards_are_listed_by_instant_then_id_page_by_page() {
        SampleStream stream = new SampleStream("events", 0);
        SampleDecider often = SampleDecider.awardingEach(ACHIEVEMENTS);
        apply(often, List.of(stream.put(event(ANN, 3)), stream.put(event(BEN, 9)), stream.put(event(ANN, 1))));
        apply(often, List.of(stream.put(event(ANN, 2))));
        AchievementPort achievements = books().achievements();
        assertThat(achievements.awardsOf(ANN, 1, 0).total()).isEqualTo(3);
        assertThat(achievements.awardsOf(ANN, 10, 0).rows())
                .extracting(award -> award.occurrence())
                .containsExactly("1", "2", "3");
        assertThat(achievements.awardsOf(ANN, 2, 1).rows())
                .extracting(award -> award.occurrence())
                .containsExactly("2", "3");
        assertThat(achievements.awardsOf(ANN, 2, 3)).isEqualTo(new Listing<>(List.of(), 3));
    }

    @Test
    default void what_is_held_is_told_from_what_is_asked() {
        annHas(1, 2, 3);
        assertThat(books().achievements().heldBy(ANN, List.of("other", SampleDecider.AWARD.slug())))
                .containsExactly(SampleDecider.AWARD.slug());
        assertThat(books().achievements().heldBy(ANN, List.of("other"))).isEmpty();
        assertThat(books().achievements().heldBy(ANN, List.of())).isEmpty();
    }

    @Test
    default void what_is_withdrawn_is_not_held() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(ANN, 3)));
        apply(new SampleDecider(ConsumerGroup.onePerRole().get(0), 2, 9), List.of(stream.put(event(ANN, 4))));
        assertThat(books().achievements().heldBy(ANN, List.of(SampleDecider.AWARD.slug())))
                .isEmpty();
    }
}
