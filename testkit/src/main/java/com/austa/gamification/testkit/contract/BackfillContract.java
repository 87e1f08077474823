package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.BackfillPort.Judged;
import com.austa.gamification.domain.progress.BackfillPort.Reach;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a changed catalogue means for those of whom nothing new comes. */
public interface BackfillContract extends BooksContract {

    /** What {@link SampleDecider} says since revision 2: the award is for the second event. */
    Decider EDITED = new SampleDecider(ACHIEVEMENTS, 2, 2);

    @Test
    default void users_without_new_events_get_what_the_newest_definitions_give_them() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(ANN, 2)), stream.put(event(BEN, 1)));
        assertThat(profile(ANN).points()).isEqualTo(20);
        messages(PlainMessages.OUTCOMES);
        Judged judged = judgeSome(EDITED, 10);
        assertThat(judged.users()).isEqualTo(2);
        assertThat(judged.scored()).extracting(Scored::user).containsExactly(ANN);
        assertThat(profile(ANN).points()).isEqualTo(70);
        assertThat(books().achievements().awardsOf(ANN, 10, 0).rows())
                .singleElement()
                .satisfies(award -> assertThat(award.earnedAt()).isEqualTo(START.plusSeconds(120)));
        assertThat(messages(PlainMessages.OUTCOMES)).contains("ACHIEVEMENT_UNLOCKED achievement:some once v1");
        assertThat(judgeSome(EDITED, 10)).isEqualTo(Judged.NOTHING);
        assertThat(messages(PlainMessages.OUTCOMES)).isEmpty();
    }

    @Test
    default void it_goes_on_in_pieces_until_all_are_judged() {
        SampleStream stream = new SampleStream("events", 0);
        for (UserId user : List.of(ANN, BEN, CYD)) {
            apply(ACHIEVEMENTS, stream.put(event(user, 1)), stream.put(event(user, 2)));
        }
        assertThat(reached()).isEqualTo(new Reach(0, 3));
        assertThat(judgeSome(EDITED, 2).users()).isEqualTo(2);
        assertThat(reached()).isEqualTo(new Reach(2, 3));
        assertThat(reached().isDone()).isFalse();
        assertThat(judgeSome(EDITED, 2).users()).isEqualTo(1);
        assertThat(reached()).isEqualTo(new Reach(3, 3));
        assertThat(reached().isDone()).isTrue();
    }

    @Test
    default void whom_an_event_has_had_judged_is_not_judged_again() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(BEN, 1)));
        apply(EDITED, List.of(stream.put(event(ANN, 2))));
        assertThat(profile(ANN).points()).isEqualTo(70);
        assertThat(reached()).isEqualTo(new Reach(1, 2));
        assertThat(judgeSome(EDITED, 10).users()).isEqualTo(1);
        assertThat(profile(ANN).points()).isEqualTo(70);
    }

    @Test
    default void it_reads_no_further_than_its_group_has_come() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.put(event(ANN, 2));
        apply(ACHIEVEMENTS, first);
        apply(QUESTS, first, second);
        judgeSome(EDITED, 10);
        assertThat(profile(ANN).points()).isEqualTo(10);
        apply(EDITED, List.of(second));
        assertThat(profile(ANN).points()).isEqualTo(70);
    }

    @Test
    default void a_user_counts_as_judged_once_all_groups_that_are_asked_for_have_judged() {
        SampleStream stream = new SampleStream("events", 0);
        Delivery one = stream.put(event(ANN, 1));
        apply(ACHIEVEMENTS, one);
        apply(QUESTS, one, stream.put(event(BEN, 1)));
        List<ConsumerGroup> both = List.of(ACHIEVEMENTS, QUESTS);
        judgeSome(EDITED, 10);
        assertThat(books().backfill().reached(both, 2)).isEqualTo(new Reach(0, 2));
        judgeSome(new SampleDecider(QUESTS, 2, 2), 10);
        assertThat(books().backfill().reached(both, 2)).isEqualTo(new Reach(2, 2));
    }

    @Test
    default void an_older_catalogue_judges_nobody_whom_a_newer_one_has() {
        apply(new SampleDecider(ACHIEVEMENTS, 3, 3), List.of(new SampleStream("events", 0).put(event(ANN, 1))));
        assertThat(judgeSome(EDITED, 10)).isEqualTo(Judged.NOTHING);
    }

    @Test
    default void while_one_of_them_cannot_be_judged_nothing_is_written_and_without_that_one_the_others_are() {
        SampleStream stream = new SampleStream("events", 0);
        for (UserId user : List.of(ANN, BEN, CYD)) {
            apply(ACHIEVEMENTS, stream.put(event(user, 1)), stream.put(event(user, 2)));
        }
        Decider failing = new FailingDecider(EDITED, BEN);
        assertThatThrownBy(() -> books().backfill().judge(failing, List.of(ANN, BEN, CYD)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(profile(ANN).points()).isEqualTo(20);
        assertThat(reached()).isEqualTo(new Reach(0, 3));
        assertThat(books().backfill().unjudged(EDITED, 10, Set.of(BEN))).containsExactlyInAnyOrder(ANN, CYD);
        assertThat(books().backfill().judge(failing, List.of(ANN, CYD)))
                .map(Judged::users)
                .contains(2);
        assertThat(reached()).isEqualTo(new Reach(2, 3));
        assertThat(books().backfill().unjudged(EDITED, 10, Set.of())).containsExactly(BEN);
    }

    @Test
    default void who_was_judged_after_being_found_is_left_alone() {
        SampleStream stream = new SampleStream("events", 0);
        apply(ACHIEVEMENTS, stream.put(event(ANN, 1)), stream.put(event(BEN, 1)));
        List<UserId> found = books().backfill().unjudged(EDITED, 10, Set.of());
        apply(EDITED, List.of(stream.put(event(ANN, 2))));
        assertThat(books().backfill().judge(new FailingDecider(EDITED, ANN), found))
                .map(Judged::users)
                .contains(1);
        assertThat(books().backfill().judge(EDITED, found)).contains(Judged.NOTHING);
    }

    @Test
    default void while_events_come_and_two_instances_work_all_come_to_what_they_would_have_from_the_start()
            throws InterruptedException, ExecutionException {
        int users = 40;
        List<Delivery> early = new ArrayList<>();
        List<Delivery> live = new ArrayList<>();
        SampleStream stream = new SampleStream("events", 0);
        for (int user = 0; user < users; user++) {
            early.add(stream.put(event(user(user), 1)));
            early.add(stream.put(event(user(user), 3)));
        }
        for (int user = 0; user < users; user += 2) {
            live.add(stream.put(event(user(user), 2)));
            live.add(stream.put(event(user(user), 4)));
        }
        apply(ACHIEVEMENTS, early.toArray(Delivery[]::new));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> instance = this::judgeAll;
            Callable<Boolean> reader = () -> {
                for (Delivery one : live) {
                    books().progress().change(new Batch(ACHIEVEMENTS, List.of(one)), EDITED);
                }
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(List.of(instance, reader, instance))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        judgeAll();
        for (int user = 0; user < users; user++) {
            boolean late = user % 2 == 0;
            Profile profile = profile(user(user));
            assertThat(profile.points()).isEqualTo(late ? 90 : 70);
            assertThat(books().achievements().awardsOf(profile.id(), 10, 0).rows())
                    .singleElement()
                    .satisfies(award -> assertThat(award.earnedAt()).isEqualTo(START.plusSeconds(late ? 120 : 180)));
        }
        assertThat(reached()).isEqualTo(new Reach(users, users));
    }

    private Judged judgeSome(Decider decider, int limit) {
        List<UserId> users = books().backfill().unjudged(decider, limit, Set.of());
        return users.isEmpty()
                ? Judged.NOTHING
                : books().backfill().judge(decider, users).orElse(Judged.NOTHING);
    }

    private boolean judgeAll() {
        // Another instance may be at it: then nothing is judged here, and what is left is seen by the reach.
        while (!reached().isDone()) {
            judgeSome(EDITED, 3);
        }
        return true;
    }

    private Reach reached() {
        return books().backfill().reached(List.of(ACHIEVEMENTS), 2);
    }

    private static UserId user(int number) {
        return new UserId(new UUID(number * 0x1234_5678_9ABC_DEF1L, number));
    }
}
