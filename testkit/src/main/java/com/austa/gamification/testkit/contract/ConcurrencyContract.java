package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Groups, partitions and zombies at work on the same users at once come to what one after another comes to. */
public interface ConcurrencyContract extends BooksContract {

    int USERS = 12;
    int EVENTS = 480;
    int PARTITIONS = 3;
    int BATCH = 20;
    int ROUNDS = 40;

    @Test
    default void many_at_once_come_to_what_one_after_another_comes_to()
            throws InterruptedException, ExecutionException {
        List<List<Delivery>> partitions = partitions();
        for (int user = 0; user < USERS; user++) {
            start(user(user), SampleStream.START, ACHIEVEMENTS, QUESTS, REWARDS);
        }
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            List<Callable<List<Verdict>>> readers = new ArrayList<>();
            for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
                partitions.forEach(partition -> readers.add(() -> read(group, partition)));
            }
            int applied = 0;
            for (Future<List<Verdict>> reader : threads.invokeAll(readers)) {
                applied += Collections.frequency(reader.get(), Verdict.APPLIED);
            }
            assertThat(applied).isEqualTo(3 * EVENTS);
        } finally {
            threads.shutdownNow();
        }
        assertThatAllHaveTheirs();
    }

    @Test
    default void two_readers_of_one_partition_apply_each_record_once() throws InterruptedException, ExecutionException {
        List<Delivery> partition = partitions().get(0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Verdict>>> zombies = Collections.nCopies(4, () -> read(ACHIEVEMENTS, partition));
            int applied = 0;
            for (Future<List<Verdict>> zombie : threads.invokeAll(zombies)) {
                applied += Collections.frequency(zombie.get(), Verdict.APPLIED);
            }
            assertThat(applied).isEqualTo(partition.size());
        } finally {
            threads.shutdownNow();
        }
        long points = 0;
        for (int user = 0; user < USERS; user++) {
            points += profile(user(user)).points();
        }
        assertThat(points).isEqualTo(10L * partition.size() + 50L * USERS);
    }

    @Test
    default void two_groups_that_judge_a_record_differently_at_once_come_to_one_verdict()
            throws InterruptedException, ExecutionException {
        SampleStream stream = new SampleStream("events", 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Position position = stream.position(round);
                List<Delivery> admitted = List.of(SampleStream.admitting(position, SampleStream.event(user(1), round)));
                List<Delivery> refused = List.of(SampleStream.refusing(position));
                List<Future<List<Verdict>>> verdicts =
                        threads.invokeAll(List.of(() -> read(ACHIEVEMENTS, admitted), () -> read(QUESTS, refused)));
                assertThat(verdicts.get(0).get()).isEqualTo(verdicts.get(1).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void a_group_that_follows_a_refusal_while_it_is_repaired_has_the_event_once()
            throws InterruptedException, ExecutionException {
        SampleStream stream = new SampleStream("events", 0);
        List<Delivery> records = new ArrayList<>();
        for (int minute = 1; minute < 5; minute++) {
            records.add(stream.put(SampleStream.event(user(1), minute)));
        }
        Delivery.Refused refused = (Delivery.Refused) stream.putRubbish();
        records.add(refused);
        read(ACHIEVEMENTS, records);
        Delivery.Admitted anew =
                (Delivery.Admitted) SampleStream.admitting(refused.position(), SampleStream.event(user(1), 5));
        records.set(4, anew);
        Repair repair = new Repair(refused.letter().id(), Optional.of(anew));
        List<Decider> deciders = ConsumerGroup.onePerRole().stream()
                .<Decider>map(SampleDecider::new)
                .toList();
        CountDownLatch following = new CountDownLatch(1);
        CountDownLatch repaired = new CountDownLatch(1);
        Decider waiting = new WaitingDecider(new SampleDecider(REWARDS), following, repaired);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<BatchReceipt> follower = threads.submit(() -> apply(waiting, records));
            Future<RepairReceipt> repairer = threads.submit(() -> {
                following.await();
                RepairReceipt receipt = books().progress().repair(repair, deciders);
                repaired.countDown();
                return receipt;
            });
            assertThat(follower.get().verdicts()).last().isInstanceOf(Verdict.Rejected.class);
            assertThat(repairer.get().fate()).isEqualTo(RepairReceipt.Fate.APPLIED);
        } finally {
            threads.shutdownNow();
        }
        assertThat(books().rewards().issuesOf(user(1), 10, 0).total()).isEqualTo(1);
        assertThat(profile(user(1)).points()).isEqualTo(100);
    }

    @Test
    default void a_list_and_its_length_are_of_one_moment_while_others_write()
            throws InterruptedException, ExecutionException {
        List<Delivery> events = new ArrayList<>();
        SampleStream stream = new SampleStream("events", 0);
        for (int number = 0; number < EVENTS; number++) {
            events.add(stream.put(SampleStream.event(user(number), 1)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<List<Verdict>> writing = threads.submit(() -> read(ACHIEVEMENTS, events));
            do {
                Listing<Standing> listing = books().leaderboards().listing(BoardId.globalAllTime(), 2 * EVENTS, 0);
                assertThat(listing.rows()).hasSize(Math.toIntExact(listing.total()));
            } while (!writing.isDone());
            writing.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Verdict> read(ConsumerGroup group, List<Delivery> partition) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int from = 0; from < partition.size(); from += BATCH) {
            List<Delivery> batch = partition.subList(from, Math.min(from + BATCH, partition.size()));
            verdicts.addAll(books().progress()
                    .change(new Batch(group, batch), new SampleDecider(group))
                    .verdicts());
        }
        return verdicts;
    }

    /** By hand: 10 points an event, 50 for the third, 20 for the quest; the fifth brings a reward. */
    private void assertThatAllHaveTheirs() {
        for (int user = 0; user < USERS; user++) {
            Profile profile = profile(user(user));
            assertThat(profile.points()).isEqualTo(10L * EVENTS / USERS + 50 + 20);
            assertThat(books().achievements().awardsOf(profile.id(), 10, 0).rows())
                    .singleElement()
                    .satisfies(award -> assertThat(award.earnedAt()).isEqualTo(SampleStream.START.plusSeconds(60 * 3)));
            assertThat(books().quests()
                            .standingOf(profile.id(), "pair")
                            .orElseThrow()
                            .completedAt())
                    .contains(SampleStream.START.plusSeconds(60 * 2));
            assertThat(books().rewards().issuesOf(profile.id(), 10, 0).rows())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.earnedAt()).isEqualTo(SampleStream.START.plusSeconds(60 * 5)));
        }
    }

    /** The same number of events for everybody, in no order, over all partitions. */
    private static List<List<Delivery>> partitions() {
        Random random = new Random(42);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        List<List<Delivery>> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            SampleStream stream = new SampleStream("events", partition);
            List<Delivery> deliveries = new ArrayList<>();
            for (int number : numbers.subList(partition * EVENTS / PARTITIONS, (partition + 1) * EVENTS / PARTITIONS)) {
                deliveries.add(stream.put(SampleStream.event(user(number % USERS), 1 + number / USERS)));
            }
            partitions.add(deliveries);
        }
        return partitions;
    }

    private static UserId user(int number) {
        return new UserId(new UUID(number * 0x1234_5678_9ABC_DEF1L, number));
    }
}
