package com.austa.gamification.bootstrap;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.application.intake.IntakeCounts;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** What one group's reading shows: how it is, how far behind, and what became of what it read. */
final class IntakeMetrics {

    private static final double MILLIS = 1_000;

    private final MeterRegistry registry;
    private final Intake intake;
    private final InstantSource clock;

    IntakeMetrics(MeterRegistry registry, Intake intake, InstantSource clock) {
        this.registry = registry;
        this.intake = intake;
        this.clock = clock;
    }

    void register() {
        for (Intake.State state : Intake.State.values()) {
            Gauge.builder(
                            "gamification.consumer.state",
                            intake,
                            one -> one.status().state() == state ? 1 : 0)
                    .description("1 for what the group's consumer is doing here")
                    .tag("state", lower(state))
                    .tag("group", group())
                    .register(registry);
        }
        Gauge.builder("gamification.consumer.lag", intake, IntakeMetrics::lag)
                .description("Records of the partitions that are assigned here which are not applied")
                .tag("group", group())
                .register(registry);
        Gauge.builder("gamification.consumer.oldest.seconds", intake, this::oldest)
                .description("Age of the oldest event that is not applied; 0 if none is known")
                .tag("group", group())
                .register(registry);
        count("gamification.events", "outcome", "applied", "Records by what became of them", IntakeCounts::applied);
        count(
                "gamification.events",
                "outcome",
                "duplicate",
                "Records by what became of them",
                IntakeCounts::duplicates);
        for (RejectionReason reason : RejectionReason.values()) {
            count(
                    "gamification.dead.letters",
                    "reason",
                    reason.name(),
                    "Records that became dead letters, or were some already",
                    counts -> counts.rejected(reason));
        }
        for (ErrorClass errorClass : ErrorClass.values()) {
            count(
                    "gamification.failed.attempts",
                    "class",
                    lower(errorClass),
                    "Attempts to apply a batch, or a part of one, that failed",
                    counts -> counts.failures(errorClass));
        }
    }

    private void count(String name, String tag, String value, String description, ToDoubleFunction<IntakeCounts> of) {
        FunctionCounter.builder(name, intake.counts(), of)
                .description(description)
                .tag(tag, value)
                .tag("group", group())
                .register(registry);
    }

    private static double lag(Intake intake) {
        OptionalLong lag = intake.status().lag();
        return lag.isPresent() ? lag.getAsLong() : Double.NaN;
    }

    private double oldest(Intake one) {
        return one.status()
                .oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS))
                .orElse(0.0);
    }

    private String group() {
        return intake.group().name();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
