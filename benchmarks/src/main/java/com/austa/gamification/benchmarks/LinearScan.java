package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Rule;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.Blackhole;

/** Asks every rule, as the engine would without its index. */
final class LinearScan {

    private final List<Leaf> leaves;

    LinearScan(List<Rule> rules) {
        leaves = rules.stream().flatMap(rule -> rule.leaves().stream()).toList();
    }

    void match(GamificationEvent event, Blackhole sink) {
        for (Leaf leaf : leaves) {
            ask(leaf, event, sink);
        }
    }

    static void ask(Leaf leaf, GamificationEvent event, Blackhole sink) {
        LeafCriterion criterion = leaf.criterion();
        if (leaf.life().covers(event.timestamp()) && criterion.filters().get(0).accepts(event)) {
            Optional<Contribution> contribution = criterion.contributionOf(event);
            if (contribution.isPresent()) {
                sink.consume(contribution.get());
            }
        }
    }
}
