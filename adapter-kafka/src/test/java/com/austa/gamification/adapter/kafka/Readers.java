package com.austa.gamification.adapter.kafka;

import com.austa.gamification.adapter.kafka.retry.Backoff;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Readers of a stream that end with the test. */
final class Readers implements AutoCloseable {

    private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Stream stream;
    private final ProgressPort books;
    private final Intake.Guard guard;

    Readers(Stream stream, ProgressPort books) {
        this(stream, books, new Intake.Guard(() -> {}, Alerts.logged(), fatal -> {}, Duration.ZERO));
    }

    Readers(Stream stream, ProgressPort books, Intake.Guard guard) {
        this.stream = stream;
        this.books = books;
        this.guard = guard;
    }

    Intake start(ConsumerGroup group) {
        return start(group, stream.settings(), QUICK);
    }

    Intake start(ConsumerGroup group, KafkaSettings settings, Backoff backoff) {
        return start(group, settings, backoff, () -> stream.journeys);
    }

    Intake start(
            ConsumerGroup group,
            KafkaSettings settings,
            Backoff backoff,
            Supplier<? extends Collection<Journey>> journeys) {
        KafkaPorts ports = KafkaPorts.at(settings);
        Intake intake = ports.intake(
                new Intake.Work(group, journeys, stream.records(), batches(), books, () -> {}), guard, backoff);
        opened.add(0, ports);
        opened.add(0, intake);
        intake.start();
        return intake;
    }

    private ApplyBatch batches() {
        return new ApplyBatch(books, Readers::everyGroup, () -> {}, scored -> {}, new RuleFailures());
    }

    private static List<Decider> everyGroup() {
        List<ConsumerGroup> groups = new ArrayList<>(ConsumerGroup.onePerRole());
        groups.add(ConsumerGroup.all());
        return groups.stream()
                .<Decider>map(group -> RulebookDecider.of(Catalogue.EMPTY, group))
                .toList();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        stream.close();
    }
}
