package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What has been claimed of users, to be read. */
public interface HistoryPortContract extends BooksContract {

    @Test
    default void an_unknown_user_has_an_empty_history() {
        History history = books().histories().claimedOf(ACHIEVEMENTS, ANN, new TreeSet<>());
        assertThat(history.user()).isEqualTo(ANN);
        assertThat(history.events()).isEmpty();
        assertThat(history.facts()).isEmpty();
        assertThat(history.standing()).isEmpty();
    }

    @Test
    default void a_history_is_what_the_group_has_claimed_and_every_fact() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 2)), stream.put(event(ANN, 1)), stream.put(event(BEN, 3)));
        start(ANN, START, QUESTS);
        History claimed = books().histories().claimedOf(ACHIEVEMENTS, ANN, new TreeSet<>());
        assertThat(claimed.events()).containsExactly(event(ANN, 1), event(ANN, 2));
        assertThat(claimed.facts()).extracting(Fact::about).containsExactly(SampleDecider.QUEST);
        History unread = books().histories().claimedOf(QUESTS, ANN, new TreeSet<>());
        assertThat(unread.events()).isEmpty();
        assertThat(unread.facts()).hasSize(1);
    }

    @Test
    default void a_history_tells_what_stands_of_the_definitions_asked_for() {
        apply(ACHIEVEMENTS, new SampleStream("events", 0).put(event(ANN, 1)));
        History all = books().histories()
                .claimedOf(ACHIEVEMENTS, ANN, new TreeSet<>(List.of(SampleDecider.RULE, SampleDecider.QUEST)));
        assertThat(all.standing())
                .extracting(Outcome::key)
                .extracting(OutcomeKey::definition)
                .isNotEmpty()
                .containsOnly(SampleDecider.RULE);
        assertThat(books().histories()
                        .claimedOf(ACHIEVEMENTS, ANN, new TreeSet<>())
                        .standing())
                .isEmpty();
    }

    @Test
    default void all_users_are_gone_through_in_pieces_by_their_ids_as_unsigned_bytes() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(CYD, 1)), stream.put(event(ANN, 1)), stream.put(event(BEN, 1)));
        HistoryPort histories = books().histories();
        assertThat(histories.users()).isEqualTo(3);
        assertThat(histories.usersAfter(Optional.empty(), 2)).containsExactly(ANN, BEN);
        assertThat(histories.usersAfter(Optional.of(BEN), 2)).containsExactly(CYD);
        assertThat(histories.usersAfter(Optional.of(CYD), 2)).isEmpty();
        List<History> both = histories.claimedOf(ACHIEVEMENTS, List.of(CYD, BEN), new TreeSet<>(), Optional.empty());
        assertThat(both).extracting(History::user).containsExactly(CYD, BEN);
        assertThat(both.get(1).events()).containsExactly(event(BEN, 1));
        assertThat(histories.claimedOf(ACHIEVEMENTS, List.of(), new TreeSet<>(), Optional.empty()))
                .isEmpty();
        assertThat(histories
                        .claimedOf(
                                ACHIEVEMENTS,
                                List.of(BEN),
                                new TreeSet<>(),
                                Optional.of(Set.of(new EventType("health.other"))))
                        .get(0)
                        .events())
                .isEmpty();
    }
}
