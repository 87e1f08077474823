package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Verdict;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTransactionIT {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    private final SampleStream stream = new SampleStream("events", 0);
    private TestDatabase database;
    private WatchedDataSource watched;
    private PostgresPorts ports;
    private ProgressPort progress;

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        watched = new WatchedDataSource(database.dataSource());
        ports = PostgresPorts.on(watched.dataSource());
        progress = ports.progress(new PlainMessages());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_commit_whose_answer_was_lost_is_found_done_when_the_batch_comes_again() {
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.put(event(ANN, 2));
        apply(List.of(first));
        watched.loseAnswersToCommits(1);
        assertThatThrownBy(() -> apply(List.of(first, second)))
                .isInstanceOfSatisfying(
                        ProgressUnavailable.class,
                        unknown -> assertThat(unknown.errorClass()).isEqualTo(ErrorClass.INFRASTRUCTURE));
        assertThat(apply(List.of(first, second))).containsExactly(Verdict.DUPLICATE, Verdict.DUPLICATE);
        assertThat(ports.profiles().profileOf(ANN).orElseThrow().profile().points())
                .isEqualTo(20);
    }

    @Test
    void one_event_and_five_hundred_take_the_same_statements() {
        apply(events(0, 501));
        apply(events(1, 501));
        watched.takeStatements();
        apply(events(3, 1).subList(0, 1));
        List<String> forOne = watched.takeStatements();
        apply(events(4, 500));
        List<String> forMany = watched.takeStatements();
        assertThat(forMany).isEqualTo(forOne).hasSize(15);
    }

    @Test
    void a_refold_takes_a_few_statements_more_whatever_the_number_of_users() {
        apply(events(5, 100));
        watched.takeStatements();
        apply(events(2, 1));
        List<String> forOne = watched.takeStatements();
        apply(events(1, 100));
        List<String> forMany = watched.takeStatements();
        assertThat(forMany).isEqualTo(forOne).hasSize(21);
    }

    private List<Verdict> apply(List<Delivery> deliveries) {
        return progress.change(new Batch(GROUP, deliveries), new SampleDecider(GROUP, 1, 1_000))
                .verdicts();
    }

    /** One event of this minute for each of so many users. */
    private List<Delivery> events(int minute, int users) {
        List<Delivery> deliveries = new ArrayList<>();
        IntStream.range(0, users)
                .forEach(user -> deliveries.add(stream.put(event(new UserId(new UUID(user * 77L, user)), minute))));
        return deliveries;
    }
}
