package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Puts rules in an order in which each stands above all it looks at; for a single use. */
final class Strata {

    private final Map<DefinitionId, Rule> byId = new LinkedHashMap<>();
    private final Predicate<DefinitionKind> owned;
    private final Map<DefinitionId, Rule> placed = new LinkedHashMap<>();
    private final Set<DefinitionId> open = new LinkedHashSet<>();

    private Strata(List<Rule> rules, Predicate<DefinitionKind> owned) {
        this.owned = owned;
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("%s is defined twice".formatted(rule.id()));
            }
        }
    }

    /**
     * The owned ones and all that they look at, lowest first: who looks at points looks at all that gives them. Those
     * that stand above points come last.
     */
    static List<Rule> ascending(List<Rule> rules, Predicate<DefinitionKind> owned) {
        Strata strata = new Strata(rules, owned);
        rules.stream().filter(rule -> owned.test(rule.id().kind())).forEach(rule -> strata.place(rule.id(), rule.id()));
        if (strata.placed.values().stream().anyMatch(rule -> !rule.thresholds().isEmpty())) {
            rules.stream().filter(Rule::givesPoints).forEach(rule -> strata.place(rule.id(), rule.id()));
        }
        return strata.ordered();
    }

    private List<Rule> ordered() {
        Set<DefinitionId> abovePoints = new LinkedHashSet<>();
        List<Rule> plain = new ArrayList<>();
        List<Rule> last = new ArrayList<>();
        for (Rule rule : placed.values()) {
            boolean looks =
                    !rule.thresholds().isEmpty() || rule.below().stream().anyMatch(abovePoints::contains);
            (looks ? last : plain).add(rule);
            if (looks) {
                abovePoints.add(rule.id());
            }
        }
        plain.addAll(last);
        List<Rule> ordered = new ArrayList<>(plain.size());
        plain.forEach(
                rule -> ordered.add(rule.at(ordered.size(), owned.test(rule.id().kind()))));
        return ordered;
    }

    private void place(DefinitionId id, DefinitionId from) {
        if (placed.containsKey(id)) {
            return;
        }
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "%s refers to %s, which the catalogue does not hold".formatted(from, id));
        }
        if (!open.add(id)) {
            throw new IllegalArgumentException("%s refers back to itself: %s".formatted(id, open));
        }
        rule.below().stream().sorted().forEach(lower -> place(lower, id));
        open.remove(id);
        placed.put(id, rule);
    }
}
