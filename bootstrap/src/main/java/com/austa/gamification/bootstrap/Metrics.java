package com.austa.gamification.bootstrap;

import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.domain.criterion.DefinitionId;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server counts, as Prometheus reads it. Safe for use by many threads. */
final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RuleFailures failures;
    private final Map<DefinitionId, Long> counts = new ConcurrentHashMap<>();
    private final Set<DefinitionId> registered = new HashSet<>();

    Metrics(RuleFailures failures) {
        this.failures = failures;
    }

    /** In Prometheus' text format. */
    synchronized String scrape() {
        counts.putAll(failures.counts());
        counts.keySet().stream().filter(registered::add).forEach(this::register);
        return registry.scrape();
    }

    private void register(DefinitionId definition) {
        FunctionCounter.builder("gamification.rule.failures", counts, all -> all.getOrDefault(definition, 0L))
                .description("Events for which a rule could not be worked out, and was false")
                .tag("definition", definition.toString())
                .register(registry);
    }
}
