package com.austa.gamification.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.austa.gamification.adapter.kafka.Intake.State;
import com.austa.gamification.adapter.kafka.RecordedBooks.Fault;
import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ConsumerGroup GROUP = ConsumerGroup.all();

    private final Stream stream = Stream.ofJourneys(3);
    private final Journey first = stream.journeys.get(0);
    private final RecordedBooks books = new RecordedBooks();
    private final Alerts alerts = Alerts.logged();
    private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
    private final Readers readers =
            new Readers(stream, books, new Intake.Guard(books::ask, alerts, fatal::add, Duration.ZERO));

    @Test
    void every_record_reaches_the_books_once_for_each_group_and_in_the_order_of_its_partition() {
        stream.journeys.forEach(journey -> stream.publish(journey, 2_000, 50));
        ConsumerGroup.onePerRole().forEach(readers::start);
        for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
            await().atMost(SOON).until(() -> books.count(group) >= 6_000);
            assertThat(books.count(group)).isEqualTo(6_000);
        }
        assertThat(books.gaps()).isEmpty();
    }

    @Test
    void a_record_comes_with_all_that_is_known_of_it() throws ExecutionException, InterruptedException {
        String event = Stream.event(first, Stream.user(1), UUID.randomUUID());
        stream.publish(first, Stream.user(1), event).get();
        readers.start(GROUP);
        await().atMost(SOON).until(() -> books.count(GROUP) == 1);
        Delivery.Admitted read = (Delivery.Admitted) books.applied(GROUP).get(0);
        assertThat(read.position().topic()).isEqualTo(Stream.topic(first));
        assertThat(read.position().topicId())
                .isEqualTo(stream.admin
                        .describeTopics(List.of(Stream.topic(first)))
                        .allTopicNames()
                        .get()
                        .get(Stream.topic(first))
                        .topicId()
                        .toString());
        assertThat(read.original().bytes()).asString().isEqualTo(event);
        assertThat(read.original().key().orElseThrow()).asString().isEqualTo(Stream.user(1));
        assertThat(read.original().consumerId()).startsWith(stream.groupId.replace("group", "all-here"));
    }

    @Test
    void offsets_are_committed_after_the_books_have_the_records_and_not_before() {
        stream.publish(first, 100, 10);
        books.shut();
        Intake intake = readers.start(GROUP);
        await().atMost(SOON).until(() -> intake.status().lag().orElse(0) == 100);
        await().during(Duration.ofMillis(500))
                .atMost(SOON)
                .until(() -> stream.committed(intake.groupId()).isEmpty());
        books.open();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(committedRecords(intake)).isEqualTo(100));
        await().atMost(SOON).until(() -> intake.status().lag().orElse(-1) == 0);
    }

    @Test
    void a_batch_that_fails_is_tried_again_and_none_is_skipped() {
        books.fail(List.of(
                Fault.BEFORE_WRITING,
                Fault.AFTER_WRITING,
                Fault.BEFORE_WRITING,
                Fault.BEFORE_WRITING,
                Fault.AFTER_WRITING));
        readers.start(GROUP);
        for (int i = 0; i < 20; i++) {
            stream.publish(first, 50, 10);
        }
        await().atMost(SOON).until(() -> books.count(GROUP) >= 1_000);
        assertThat(books.count(GROUP)).isEqualTo(1_000);
        assertThat(books.gaps()).isEmpty();
    }

    @Test
    void poison_among_valid_records_is_refused_where_it_lies() {
        stream.publish(first, Stream.user(1), Stream.event(first, Stream.user(1), UUID.randomUUID()));
        stream.publish(first, Stream.user(1), "{\"id\":");
        stream.publish(first, Stream.user(1), "");
        stream.publish(first, Stream.user(1), Stream.event(first, Stream.user(1), UUID.randomUUID()));
        stream.flush();
        readers.start(GROUP);
        await().atMost(SOON).until(() -> books.count(GROUP) == 4);
        assertThat(books.applied(GROUP).stream()
                        .map(delivery -> delivery instanceof Delivery.Refused refused
                                ? refused.letter().rejection().reason()
                                : "valid"))
                .containsExactly("valid", RejectionReason.MALFORMED_JSON, RejectionReason.EMPTY, "valid");
    }

    @Test
    void a_record_that_brings_our_code_down_is_a_dead_letter_of_this_group_and_all_others_are_applied() {
        Set<Long> poisons = Set.of(7L, 8L, 63L);
        books.setPoison(delivery -> delivery instanceof Delivery.Admitted
                && delivery.position().partition() == 0
                && poisons.contains(delivery.position().offset()));
        stream.publish(first, 1_000, 50);
        Intake intake = readers.start(GROUP);
        await().atMost(SOON).until(() -> books.count(GROUP) == 1_000);
        assertThat(books.gaps()).isEmpty();
        List<DeadLetter> letters = books.applied(GROUP).stream()
                .filter(Delivery.Failed.class::isInstance)
                .map(delivery -> ((Delivery.Failed) delivery).letter())
                .toList();
        assertThat(letters)
                .extracting(letter -> letter.position().offset())
                .containsExactlyInAnyOrderElementsOf(poisons);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.failedIn()).contains(GROUP.name());
            assertThat(letter.errorClass()).isEqualTo(ErrorClass.PERMANENT);
            assertThat(letter.stack()).contains("IllegalStateException: poison", "\tat ");
            assertThat(letter.source().bytes()).isNotEmpty();
            assertThat(letter.attempts())
                    .hasSizeGreaterThan(1)
                    .allMatch(
                            attempt -> attempt.instance().equals(letter.source().consumerId()));
        });
        assertThat(alerts.count(AlertCode.PROCESSING_DEFECT)).isEqualTo(1);
        assertThat(intake.counts().failures(ErrorClass.PERMANENT)).isGreaterThan(3);
        await().atMost(SOON).until(() -> intake.status().state() == State.READING);
    }

    @Test
    void after_a_fatal_error_it_is_dead_and_says_so() {
        Error broken = new OutOfMemoryError("as if");
        books.breakDown(broken);
        Intake intake = readers.start(GROUP);
        stream.publish(first, 1, 1);
        await().atMost(SOON).until(() -> !fatal.isEmpty());
        assertThat(fatal).containsExactly(broken);
        assertThat(intake.status().state()).isEqualTo(State.DEAD);
        assertThat(alerts.count(AlertCode.READER_DEAD)).isEqualTo(1);
        assertThat(books.count(GROUP)).isZero();
    }

    @Test
    void a_backlog_is_read_in_large_batches() {
        stream.publish(first, 20_000, 500);
        readers.start(GROUP);
        await().atMost(SOON).until(() -> books.count(GROUP) == 20_000);
        assertThat(books.largest()).isGreaterThan(1_000).isLessThanOrEqualTo(4_000);
        assertThat(books.calls()).isLessThan(40);
    }

    @Test
    void closing_while_a_batch_is_tried_again_takes_a_moment_and_the_next_start_goes_on() {
        stream.publish(first, 100, 10);
        books.fail(Collections.nCopies(100, Fault.BEFORE_WRITING));
        Intake intake = readers.start(GROUP, stream.settings(), Backoff.STANDARD);
        await().atMost(SOON).until(() -> intake.status().state() == State.RETRYING);
        assertThat(intake.status().trouble().orElseThrow()).startsWith("TRANSIENT: ");

        assertThat(timeToClose(intake)).isLessThan(Duration.ofSeconds(3));
        assertThat(intake.status().state()).isEqualTo(State.STOPPED);
        assertThat(books.count(GROUP)).isZero();

        books.heal();
        readers.start(GROUP);
        await().atMost(SOON).until(() -> books.count(GROUP) == 100);
        assertThat(books.gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COOPERATIVE_STICKY", "BROKER"})
    void closing_while_it_waits_for_the_books_takes_a_moment(KafkaSettings.Assignment assignment) {
        stream.publish(first, 100, 10);
        Intake intake = readers.start(
                GROUP, stream.settings(KafkaSettings.Reading.STANDARD.with(assignment), Map.of()), Backoff.STANDARD);
        await().atMost(SOON).until(() -> books.count(GROUP) == 100);
        books.setDown(true);
        stream.publish(first, 100, 10);
        await().atMost(SOON).until(() -> intake.status().state() == State.PAUSED);
        assertThat(timeToClose(intake)).isLessThan(Duration.ofSeconds(3));
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isZero();
        assertThat(members(intake)).isZero();
    }

    @Test
    void closing_while_the_books_hang_leaves_time_for_others_within_ten_seconds() {
        stream.publish(first, 100, 10);
        books.shut();
        Intake intake = readers.start(GROUP);
        await().atMost(SOON).until(() -> intake.status().lag().orElse(0) == 100);
        assertThat(timeToClose(intake)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void closing_finishes_the_batch_in_hand_and_commits_it() {
        stream.publish(first, 100, 10);
        books.shut();
        Intake intake = readers.start(GROUP);
        await().atMost(SOON).until(() -> intake.status().lag().orElse(0) == 100);
        Thread opener = new Thread(() -> {
            await().until(() -> intake.status().state() == State.STOPPED);
            books.open();
        });
        opener.start();
        intake.close();
        assertThat(books.count(GROUP)).isEqualTo(100);
        assertThat(committedRecords(intake)).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"COOPERATIVE_STICKY", "BROKER"})
    void a_restart_goes_on_where_the_books_are_although_commits_were_moved_back(KafkaSettings.Assignment assignment)
            throws Exception {
        KafkaSettings settings = stream.settings(KafkaSettings.Reading.STANDARD.with(assignment), Map.of());
        stream.publish(first, 300, 10);
        Intake intake = readers.start(GROUP, settings, Backoff.STANDARD);
        await().atMost(SOON).until(() -> committedRecords(intake) == 300);
        intake.close();
        Map<TopicPartition, OffsetAndMetadata> lost = stream.committed(intake.groupId()).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(1)));
        stream.admin.alterConsumerGroupOffsets(intake.groupId(), lost).all().get();

        stream.publish(first, 30, 10);
        Intake again = readers.start(GROUP, settings, Backoff.STANDARD);
        await().atMost(SOON).until(() -> committedRecords(again) == 330);
        assertThat(books.count(GROUP)).isEqualTo(330);
        assertThat(books.duplicates()).isZero();
        assertThat(books.gaps()).isEmpty();
    }

    @Test
    void while_the_books_are_down_nothing_is_read_and_the_partitions_are_kept() {
        KafkaSettings hasty = stream.settings(KafkaSettings.Reading.STANDARD, Map.of("max.poll.interval.ms", "2000"));
        Intake intake = readers.start(GROUP, hasty, new Backoff(Duration.ofMillis(200), Duration.ofMillis(200)));
        await().atMost(SOON).until(() -> intake.status().state() == State.READING);
        books.setDown(true);
        stream.publish(first, 1, 1);
        await().atMost(SOON).until(() -> intake.status().state() == State.PAUSED);
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isEqualTo(1);
        stream.publish(first, 15_000, 10);
        String member = member(intake);
        await().during(Duration.ofSeconds(4)).atMost(SOON).until(() -> member.equals(member(intake)));
        assertThat(intake.status().heartbeat()).isLessThan(Duration.ofSeconds(5));

        books.setDown(false);

        await().atMost(SOON).until(() -> books.count(GROUP) == 15_001);
        assertThat(books.largest()).isLessThanOrEqualTo(4_000);
        assertThat(alerts.count(AlertCode.INFRASTRUCTURE)).isZero();
        await().atMost(SOON).until(() -> intake.status().state() == State.READING);
        assertThat(member(intake)).isEqualTo(member);
    }

    @ParameterizedTest
    @EnumSource
    void readers_that_come_and_go_share_the_partitions_and_nothing_is_lost(KafkaSettings.Assignment assignment) {
        KafkaSettings settings = stream.settings(KafkaSettings.Reading.STANDARD.with(assignment), Map.of());
        Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50));
        Intake one = readers.start(GROUP, settings, backoff);
        stream.publish(first, 2_000, 50);
        Intake other = readers.start(GROUP, settings, backoff);
        stream.publish(first, 2_000, 50);
        await().atMost(SOON).until(() -> members(one) == 2);
        stream.publish(first, 2_000, 50);
        one.close();
        stream.publish(first, 2_000, 50);
        await().atMost(SOON).until(() -> books.count(GROUP) >= 8_000);
        await().atMost(SOON).until(() -> other.status().lag().orElse(-1) == 0);
        assertThat(books.count(GROUP)).isEqualTo(8_000);
        assertThat(books.gaps()).isEmpty();
    }

    @Test
    void a_journey_that_is_registered_later_is_read_as_well() {
        Collection<Journey> registered = new CopyOnWriteArrayList<>(List.of(first));
        Journey later = stream.journeys.get(1);
        readers.start(GROUP, stream.settings(), Backoff.STANDARD, () -> registered);
        stream.publish(first, 10, 1);
        stream.publish(later, 10, 1);
        await().atMost(SOON).until(() -> books.count(GROUP) == 10);
        registered.add(later);
        await().atMost(SOON).until(() -> books.count(GROUP) == 20);
    }

    @Test
    void a_topic_that_is_made_later_is_read_as_well() {
        Journey later = Stream.newJourney();
        Set<Journey> both = Set.of(first, later);
        readers.start(GROUP, stream.settings(), Backoff.STANDARD, () -> both);
        stream.publish(first, 10, 1);
        await().atMost(SOON).until(() -> books.count(GROUP) == 10);
        stream.make(List.of(later));
        stream.publish(later, 10, 1);
        await().atMost(SOON).until(() -> books.count(GROUP) == 20);
    }

    @Test
    void a_topic_that_is_deleted_and_made_again_is_read_from_its_beginning() throws Exception {
        Intake intake = readers.start(GROUP);
        stream.publish(first, 100, 10);
        await().atMost(SOON).until(() -> books.count(GROUP) == 100);
        String before = books.applied(GROUP).get(0).position().topicId();
        stream.admin.deleteTopics(List.of(Stream.topic(first))).all().get();
        await().atMost(SOON)
                .until(() -> !stream.admin.listTopics().names().get().contains(Stream.topic(first)));
        stream.make(List.of(first));
        stream.publish(first, 30, 10);
        await().atMost(SOON).until(() -> books.count(GROUP) == 130);
        assertThat(books.applied(GROUP).get(129).position().topicId()).isNotEqualTo(before);
        assertThat(books.gaps()).isEmpty();
        await().atMost(SOON).until(() -> intake.status().lag().orElse(-1) == 0);
    }

    private long committedRecords(Intake intake) {
        return stream.committed(intake.groupId()).values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private String member(Intake intake) {
        return describe(intake).members().stream()
                .map(member -> member.consumerId())
                .collect(Collectors.joining());
    }

    private int members(Intake intake) {
        return describe(intake).members().size();
    }

    private ConsumerGroupDescription describe(Intake intake) {
        try {
            return stream.admin
                    .describeConsumerGroups(List.of(intake.groupId()))
                    .all()
                    .get()
                    .get(intake.groupId());
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Duration timeToClose(Intake intake) {
        long begun = System.nanoTime();
        intake.close();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @AfterEach
    void close() throws Exception {
        books.open();
        readers.close();
    }
}
