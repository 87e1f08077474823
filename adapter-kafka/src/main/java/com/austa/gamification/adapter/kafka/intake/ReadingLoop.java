package com.austa.gamification.adapter.kafka.intake;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.topic.Topics;
import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.application.intake.FloodWatch;
import com.austa.gamification.application.intake.Pace;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls, decodes, hands over, commits. While a batch is applied the next one grows, up to the limit; then, or when the books
 * fail, partitions are paused and polling goes on, or the group would give them to somebody else.
 */
final class ReadingLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(100);

    /** While a batch grows, so that it is handed over soon after the last one is done. */
    private static final Duration GROWING_POLL = Duration.ofMillis(5);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TOPIC_LOOK = Duration.ofSeconds(5);
    private static final Duration REVOKE_LIMIT = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);
    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<? extends Collection<Journey>> journeys;
    private final AdmitRecords records;
    private final Handoff handoff;
    private final Assignment assignment;
    private final Offsets offsets;
    private final int maxBatch;
    private final String group;
    private final Alerts alerts;
    private final FloodWatch flood;

    private Load growing;
    private Set<String> subscribed = Set.of();
    private long nextLook = System.nanoTime();
    private long nextTopicLook = System.nanoTime() + TOPIC_LOOK.toNanos();
    private String consumerId = "";

    private volatile boolean stopping;
    private volatile long heartbeat = System.nanoTime();
    private volatile boolean joined;
    private volatile OptionalLong lag = OptionalLong.empty();
    private volatile Optional<Instant> oldest = Optional.empty();
    private volatile Optional<Handoff.Trouble> trouble = Optional.empty();

    ReadingLoop(
            Intake.Work work,
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            Handoff handoff,
            int maxBatch,
            Alerts alerts,
            FloodWatch flood) {
        this.group = work.group().name();
        this.consumer = consumer;
        this.journeys = work.journeys();
        this.records = work.records();
        this.handoff = handoff;
        this.alerts = alerts;
        this.flood = flood;
        this.assignment = new Assignment(work.group(), consumer, topics, work.books());
        this.offsets = new Offsets(work.group(), consumer, handoff, assignment);
        this.maxBatch = maxBatch;
        this.growing = new Load(maxBatch);
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                heartbeat = System.nanoTime();
                try {
                    turn();
                } catch (WakeupException | InterruptException ending) {
                    if (!stopping) {
                        throw ending;
                    }
                } catch (RuntimeException failed) {
                    if (ErrorClasses.of(failed) == ErrorClass.FATAL) {
                        throw failed;
                    }
                    report(failed);
                    handoff.rest(LOOK);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void turn() {
        if (System.nanoTime() >= nextLook) {
            nextLook = System.nanoTime() + LOOK.toNanos();
            subscribe();
            findRemade();
            position();
            flood.look();
        }
        boolean held = growing.isFull() || handoff.trouble().isPresent();
        assignment.pauseOrResume(held);
        read(consumer.poll(growing.isEmpty() || held ? IDLE_POLL : GROWING_POLL));
        if (!growing.isEmpty() && handoff.offer(growing, growing.isFull())) {
            growing = new Load(maxBatch);
        }
        offsets.commit();
        measure();
        if (!assignment.hasFresh()) {
            trouble = Optional.empty();
            alerts.end(AlertCode.INFRASTRUCTURE, reading());
        }
    }

    private void findRemade() {
        if (System.nanoTime() < nextTopicLook) {
            return;
        }
        nextTopicLook = System.nanoTime() + TOPIC_LOOK.toNanos();
        try {
            Set<TopicPartition> remade = assignment.findRemade();
            alerts.end(AlertCode.INFRASTRUCTURE, brokersOf());
            if (!remade.isEmpty()) {
                LOG.warn(
                        "group '{}': {} belong to topics that were made anew, and are read from the beginning",
                        group,
                        remade);
                growing.drop(remade);
                handoff.drop(remade);
            }
        } catch (KafkaException noAnswer) {
            if (noAnswer instanceof WakeupException || noAnswer instanceof InterruptException) {
                throw noAnswer;
            }
            alerts.begin(
                    AlertCode.INFRASTRUCTURE,
                    brokersOf(),
                    "group '%s' cannot reach Kafka and goes on by itself: %s".formatted(group, noAnswer.getMessage()));
            LOG.debug("group '{}': topics could not be looked at", group, noAnswer);
        }
    }

    private String brokersOf() {
        return group + "-brokers";
    }

    /** Until it is known where to begin, new partitions stay paused and polling goes on. */
    private void position() {
        if (!assignment.hasFresh()) {
            return;
        }
        try {
            assignment.position();
        } catch (KafkaException | ProgressUnavailable unknown) {
            if (unknown instanceof WakeupException || unknown instanceof InterruptException) {
                throw unknown;
            }
            report(unknown);
        }
    }

    private void subscribe() {
        Set<String> wanted = new TreeSet<>();
        journeys.get().forEach(journey -> wanted.add(Topics.of(journey)));
        if (!wanted.equals(subscribed)) {
            consumer.subscribe(wanted, new Moves());
            subscribed = wanted;
        }
    }

    private void read(ConsumerRecords<byte[], byte[]> polled) {
        Set<TopicPartition> unread = new HashSet<>(polled.partitions());
        try {
            for (TopicPartition partition : polled.partitions()) {
                List<RawRecord> raw = new ArrayList<>();
                long bytes = 0;
                for (ConsumerRecord<byte[], byte[]> one : polled.records(partition)) {
                    raw.add(RawRecords.of(one, assignment.position(partition, one.offset()), consumerId));
                    bytes += Math.max(0, one.serializedKeySize()) + Math.max(0, one.serializedValueSize());
                }
                growing.add(partition, records.admit(raw), bytes);
                unread.remove(partition);
            }
        } finally {
            // Polled is read, as Kafka sees it; what was not taken on must be polled again, or it would be skipped.
            unread.forEach(partition ->
                    consumer.seek(partition, polled.records(partition).get(0).offset()));
        }
    }

    private void measure() {
        OptionalLong unread = assignment.unread();
        lag = joined && unread.isPresent()
                ? OptionalLong.of(unread.getAsLong() + growing.size() + handoff.size())
                : OptionalLong.empty();
        oldest = handoff.oldest().or(growing::oldest);
    }

    private void report(RuntimeException failed) {
        String why = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        boolean missing = ErrorClasses.of(failed) == ErrorClass.INFRASTRUCTURE;
        if (missing) {
            alerts.begin(
                    AlertCode.INFRASTRUCTURE,
                    reading(),
                    "group '%s' waits and goes on by itself: %s".formatted(group, Whereabouts.of(failed)));
        }
        if (trouble.filter(before -> before.why().equals(why)).isEmpty()) {
            if (ErrorClasses.isDefect(failed)) {
                alerts.tell(
                        AlertCode.PROCESSING_DEFECT,
                        "group '%s' meets a bug of the engine and tries again every second: %s"
                                .formatted(group, Whereabouts.of(failed)));
            }
            LOG.warn("group '{}' cannot read and tries again every second: {}", group, why, failed);
        }
        trouble = Optional.of(new Handoff.Trouble(missing ? Pace.Trouble.PAUSED : Pace.Trouble.RETRYING, why));
    }

    private String reading() {
        return group + "-reading";
    }

    private void end() {
        handoff.close();
        alerts.end(AlertCode.INFRASTRUCTURE, brokersOf());
        alerts.end(AlertCode.INFRASTRUCTURE, reading());
        awaitIdle(STOP_LIMIT);
        offsets.commitNow();
        try {
            consumer.close(CloseOptions.timeout(COMMIT_LIMIT));
        } catch (KafkaException failed) {
            LOG.debug("group '{}': left without goodbye", group, failed);
        }
    }

    private void awaitIdle(Duration atMost) {
        try {
            handoff.awaitIdle(atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Partitions come and go during a poll. */
    private final class Moves implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            consumerId = consumer.groupMetadata().memberId();
            assignment.add(partitions);
            nextLook = System.nanoTime();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            forget(partitions);
            if (!stopping && handoff.trouble().isEmpty()) {
                awaitIdle(REVOKE_LIMIT);
            }
            offsets.commitNow();
            assignment.remove(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            forget(partitions);
            assignment.remove(partitions);
        }

        private void forget(Collection<TopicPartition> partitions) {
            growing.drop(partitions);
            handoff.drop(partitions);
        }
    }

    /** Has it finish the batch in hand and leave. Returns at once. */
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    Duration sinceHeartbeat() {
        return Duration.ofNanos(System.nanoTime() - heartbeat);
    }

    boolean hasJoined() {
        return joined;
    }

    OptionalLong lag() {
        return lag;
    }

    /** When the oldest record was recorded that was read and is not applied. */
    Optional<Instant> oldest() {
        return oldest;
    }

    Optional<Handoff.Trouble> trouble() {
        return trouble;
    }
}
