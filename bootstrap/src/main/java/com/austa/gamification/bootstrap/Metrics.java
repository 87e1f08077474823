package com.austa.gamification.bootstrap;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server counts, as Prometheus reads it. Safe for use by many threads. */
final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RuleFailures failures;
    private final Map<DefinitionId, Long> counts = new ConcurrentHashMap<>();
    private final Set<DefinitionId> registered = new HashSet<>();

    Metrics(RuleFailures failures, BackfillUsers backfill, List<Intake> intakes, Alerts alerts, InstantSource clock) {
        this.failures = failures;
        intakes.forEach(intake -> {
            register(backfill, intake.group());
            new IntakeMetrics(registry, intake, clock).register();
        });
        for (AlertCode code : AlertCode.values()) {
            Gauge.builder("gamification.alert", alerts, all -> all.count(code))
                    .description("In how many places this alert stands")
                    .tag("code", code.name())
                    .register(registry);
        }
    }

    /** In Prometheus' text format. */
    synchronized String scrape() {
        counts.putAll(failures.counts());
        counts.keySet().stream().filter(registered::add).forEach(this::register);
        return registry.scrape();
    }

    private void register(BackfillUsers backfill, ConsumerGroup group) {
        Gauge.builder(
                        "gamification.backfill.left.aside",
                        backfill,
                        one -> one.leftAside(group).size())
                .description("Users whom the backfill could not judge, and tries again later")
                .tag("group", group.name())
                .register(registry);
        FunctionCounter.builder("gamification.backfill.failures", backfill, one -> one.failures(group))
                .description("How often the backfill could not judge a user")
                .tag("group", group.name())
                .register(registry);
    }

    private void register(DefinitionId definition) {
        FunctionCounter.builder("gamification.rule.failures", counts, all -> all.getOrDefault(definition, 0L))
                .description("Events for which a rule could not be worked out, and was false")
                .tag("definition", definition.toString())
                .register(registry);
    }
}
