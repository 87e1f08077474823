package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.progress.Verdict;
import com.austa.gamification.testkit.contract.ForwardingDecider;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are decided before they are locked: what somebody else commits in between must not be lost. */
class ForeseenIT {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    private final SampleStream stream = new SampleStream("events", 0);
    private TestDatabase database;
    private PostgresPorts ports;
    private ProgressPort progress;

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        ports = PostgresPorts.on(database.dataSource());
        progress = ports.progress(new PlainMessages());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_quest_started_while_a_batch_was_decided_goes_on_with_the_batch() {
        SampleDecider rules = new SampleDecider(GROUP);
        apply(rules, stream.put(event(ANN, 1)));
        Fact start = new Fact(
                new UUID(7, 7), ANN, Fact.Kind.QUEST_STARTED, SampleDecider.QUEST, START.plus(Duration.ofSeconds(90)));
        apply(
                new Interrupted(rules, () -> progress.record(start, List.of(rules)), new ArrayList<>()),
                stream.put(event(ANN, 2)));
        apply(rules, stream.put(event(ANN, 3)));
        assertThat(ports.quests()
                        .standingOf(ANN, SampleDecider.QUEST.slug())
                        .orElseThrow()
                        .completedAt())
                .contains(START.plus(Duration.ofMinutes(3)));
    }

    @Test
    void an_event_that_another_group_admitted_meanwhile_is_decided_as_that_group_admitted_it() {
        List<ConsumerGroup> groups = ConsumerGroup.onePerRole();
        GamificationEvent here = event(ANN, 1);
        GamificationEvent there = new GamificationEvent(
                here.id(),
                here.type(),
                here.journey(),
                here.userId(),
                here.timestamp(),
                here.version(),
                here.payload(),
                here.metadata(),
                LocalStamp.at(here.timestamp(), ZoneId.of("Asia/Tokyo")));
        Delivery delivery = stream.put(here);
        List<GamificationEvent> decided = new ArrayList<>();
        apply(
                new Interrupted(
                        new SampleDecider(groups.get(0)),
                        () -> apply(
                                new SampleDecider(groups.get(1)), SampleStream.admitting(delivery.position(), there)),
                        decided),
                delivery);
        assertThat(decided).containsExactly(here, there);
    }

    @Test
    void an_event_that_was_retracted_while_its_batch_was_decided_is_passed_over() {
        List<ConsumerGroup> groups = ConsumerGroup.onePerRole();
        SampleDecider quests = new SampleDecider(groups.get(1));
        SampleDecider achievements = new SampleDecider(groups.get(0));
        Delivery first = stream.put(event(ANN, 1));
        Delivery second = stream.put(event(ANN, 2));
        apply(quests, first);
        apply(quests, second);
        List<GamificationEvent> decided = new ArrayList<>();
        Interrupted interrupted = new Interrupted(
                achievements,
                () -> progress.retract(new Retraction(ANN, event(ANN, 1).id(), START), List.of(achievements, quests)),
                decided);
        List<Verdict> verdicts = progress.change(new Batch(groups.get(0), List.of(first, second)), interrupted)
                .verdicts();
        assertThat(verdicts).containsExactly(Verdict.DUPLICATE, Verdict.APPLIED);
        assertThat(decided).containsExactly(event(ANN, 1), event(ANN, 2), event(ANN, 2));
        assertThat(ports.profiles().profileOf(ANN).orElseThrow().profile().points())
                .isEqualTo(10);
    }

    @Test
    void an_earlier_event_that_was_retracted_while_a_batch_was_decided_does_not_count_in_it() {
        SampleDecider rules = new SampleDecider(GROUP);
        apply(rules, stream.put(event(ANN, 1)));
        apply(rules, stream.put(event(ANN, 2)));
        apply(
                new Interrupted(
                        rules,
                        () -> progress.retract(new Retraction(ANN, event(ANN, 1).id(), START), List.of(rules)),
                        new ArrayList<>()),
                stream.put(event(ANN, 3)));
        assertThat(ports.achievements().awardsOf(ANN, 10, 0).rows()).isEmpty();
        assertThat(ports.profiles().profileOf(ANN).orElseThrow().profile().points())
                .isEqualTo(20);
    }

    private void apply(Decider decider, Delivery delivery) {
        progress.change(new Batch(decider.group(), List.of(delivery)), decider);
    }

    /** Has something else committed the first time that it is asked. */
    private static final class Interrupted extends ForwardingDecider {
        private final Runnable commit;
        private final List<GamificationEvent> asked;

        Interrupted(Decider rules, Runnable commit, List<GamificationEvent> asked) {
            super(rules);
            this.commit = commit;
            this.asked = asked;
        }

        @Override
        public Step decide(UserState before, List<GamificationEvent> fresh) {
            if (asked.isEmpty()) {
                commit.run();
            }
            asked.addAll(fresh);
            return super.decide(before, fresh);
        }
    }
}
