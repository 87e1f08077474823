package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one would write for exactly this catalogue: a hash of the type in a hash of the metric, and then the same questions
 * to what it finds.
 */
final class HashIndex {

    private static final FieldPath METRIC = FieldPath.of("metricType");

    private final Map<EventType, Map<Value, List<Leaf>>> leaves = new HashMap<>();

    HashIndex(List<Rule> rules) {
        rules.forEach(rule -> rule.leaves().forEach(this::add));
    }

    private void add(Leaf leaf) {
        Value metric = leaf.criterion().filters().get(0).where().demanded().stream()
                .filter(demand -> demand.path().equals(METRIC))
                .map(demand -> ((Demand.OneOf) demand).values().iterator().next())
                .findFirst()
                .orElseThrow();
        leaf.criterion()
                .filters()
                .get(0)
                .on()
                .forEach(type -> leaves.computeIfAbsent(type, key -> new HashMap<>())
                        .computeIfAbsent(metric, key -> new ArrayList<>())
                        .add(leaf));
    }

    void match(GamificationEvent event, Blackhole sink) {
        Map<Value, List<Leaf>> byMetric = leaves.get(event.type());
        if (byMetric == null) {
            return;
        }
        Value metric = event.payload().values().get("metricType");
        List<Leaf> found = metric == null ? null : byMetric.get(metric);
        if (found != null) {
            for (int i = 0; i < found.size(); i++) {
                LinearScan.ask(found.get(i), event, sink);
            }
        }
    }
}
