package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users' totals, as they are shown. */
public interface ProfilePortContract extends BooksContract {

    @Test
    default void a_user_of_whom_nothing_was_accepted_has_no_profile() {
        assertThat(books().profiles().profileOf(ANN)).isEmpty();
        assertThat(books().profiles().levelsOf(List.of(ANN))).isEmpty();
        assertThat(books().profiles().levelsOf(List.of())).isEmpty();
    }

    @Test
    default void a_profile_says_when_it_was_made_and_last_changed() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)));
        ProfilePort.Dated first = books().profiles().profileOf(ANN).orElseThrow();
        assertThat(first.updatedAt()).isAfterOrEqualTo(first.createdAt());
        apply(ACHIEVEMENTS, stream.put(event(ANN, 2)));
        ProfilePort.Dated second = books().profiles().profileOf(ANN).orElseThrow();
        assertThat(second.createdAt()).isEqualTo(first.createdAt());
        assertThat(second.updatedAt()).isAfterOrEqualTo(first.updatedAt());
        assertThat(second.profile().version()).isGreaterThan(first.profile().version());
    }

    @Test
    default void levels_are_told_for_those_who_are_known() {
        SampleStream stream = new SampleStream("events", 0);
        Attributes many = Attributes.NONE.with("points", Value.of(1_000));
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1, many)), stream.put(event(BEN, 1)));
        assertThat(books().profiles().levelsOf(List.of(ANN, BEN, CYD)))
                .containsOnlyKeys(ANN, BEN)
                .containsEntry(ANN, 5)
                .containsEntry(BEN, 1);
    }
}
