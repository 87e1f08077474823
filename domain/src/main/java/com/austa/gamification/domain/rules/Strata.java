package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Puts rules in an order in which each stands above all it looks at. Those that see one another, by way of points or of
 * counting outcomes, stand together. For a single use.
 */
final class Strata {

    private final Map<DefinitionId, Rule> byId = new LinkedHashMap<>();
    private final Map<CountedOutcome, List<DefinitionId>> bringing = new EnumMap<>(CountedOutcome.class);
    private final Map<Object, Integer> met = new HashMap<>();
    private final Map<Object, Integer> lowest = new HashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<Object> closed = new HashSet<>();
    private final Set<DefinitionId> named = new LinkedHashSet<>();
    private final List<Rule> ordered = new ArrayList<>();
    private final Map<DefinitionId, Long> since = new HashMap<>();
    private final List<OutcomeLoop> loops = new ArrayList<>();
    private final Predicate<DefinitionKind> owned;

    private Strata(List<Rule> rules, Predicate<DefinitionKind> owned) {
        this.owned = owned;
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("%s is defined twice".formatted(rule.id()));
            }
            rule.bringsAbout()
                    .forEach(outcome -> bringing.computeIfAbsent(outcome, key -> new ArrayList<>())
                            .add(rule.id()));
        }
    }

    /** The owned ones and all that they look at, lowest first: who looks at points looks at all that gives them. */
    static Strata ascending(List<Rule> rules, Predicate<DefinitionKind> owned) {
        Strata strata = new Strata(rules, owned);
        strata.noteSince();
        rules.stream().filter(strata::isOwned).map(Rule::id).forEach(strata::visit);
        List<UnsettledLoop.Fault> faults = new ArrayList<>();
        strata.loops.forEach(loop -> faults.addAll(loop.faults()));
        if (!faults.isEmpty()) {
            throw new UnsettledLoop(faults);
        }
        return strata;
    }

    /** What a revision holds beside others is folded to be looked at: the definition's outcomes are written. */
    private boolean isOwned(Rule rule) {
        return rule.id().isWhole() && owned.test(rule.id().kind());
    }

    /**
     * Since when there has been a reason to fold each: what is only looked at was not before somebody looked, so that an
     * older state knows nothing of it.
     */
    private void noteSince() {
        Deque<Rule> due = new ArrayDeque<>();
        byId.values().stream().filter(this::isOwned).forEach(rule -> {
            since.put(rule.id(), rule.since());
            due.add(rule);
        });
        while (!due.isEmpty()) {
            Rule rule = due.poll();
            long looking = requireNonNull(since.get(rule.id()));
            Set<DefinitionId> seen = new LinkedHashSet<>(rule.below());
            rule.looksAt().forEach(outcome -> seen.addAll(bringing.getOrDefault(outcome, List.of())));
            for (DefinitionId id : seen) {
                Rule lower = byId.get(id);
                if (lower != null && !isOwned(lower)) {
                    long folded = Math.max(lower.since(), looking);
                    if (folded < since.getOrDefault(id, Long.MAX_VALUE)) {
                        since.put(id, folded);
                        due.add(lower);
                    }
                }
            }
        }
    }

    List<Rule> rules() {
        return ordered;
    }

    List<OutcomeLoop> loops() {
        return loops;
    }

    /**
     * Tarjan's walk: those that can come back to one another are placed together, after all that they look at.
     *
     * @param vertex a definition's id, or an outcome that many bring about and many look at
     */
    private void visit(Object vertex) {
        if (met.containsKey(vertex)) {
            return;
        }
        int number = met.size();
        met.put(vertex, number);
        lowest.put(vertex, number);
        open.push(vertex);
        for (Object seen : seenFrom(vertex)) {
            if (!met.containsKey(seen)) {
                visit(seen);
                lowest.merge(vertex, lowest.get(seen), Math::min);
            } else if (!closed.contains(seen)) {
                lowest.merge(vertex, met.get(seen), Math::min);
            }
        }
        if (lowest.get(vertex) == number) {
            place(opened(vertex));
        }
    }

    /** What was opened since, itself included; it is closed now. */
    private List<Object> opened(Object vertex) {
        List<Object> together = new ArrayList<>();
        Object last;
        do {
            last = open.pop();
            together.add(last);
        } while (!last.equals(vertex));
        closed.addAll(together);
        return together;
    }

    private Collection<?> seenFrom(Object vertex) {
        if (vertex instanceof CountedOutcome outcome) {
            return bringing.getOrDefault(outcome, List.of());
        }
        Rule rule = requireNonNull(byId.get(vertex));
        List<Object> seen = new ArrayList<>();
        rule.below().stream().sorted().forEach(lower -> seen.add(known(lower, rule)));
        rule.looksAt().stream().sorted().forEach(seen::add);
        return seen;
    }

    private DefinitionId known(DefinitionId id, Rule from) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException(
                    "%s refers to %s, which the catalogue does not hold".formatted(from.id(), id));
        }
        return id;
    }

    private void place(List<Object> together) {
        Set<CountedOutcome> through = EnumSet.noneOf(CountedOutcome.class);
        SortedSet<DefinitionId> ids = new TreeSet<>();
        for (Object vertex : together) {
            if (vertex instanceof CountedOutcome outcome) {
                through.add(outcome);
            } else {
                ids.add((DefinitionId) vertex);
            }
        }
        Map<DefinitionId, Rule> placed = new LinkedHashMap<>();
        ids.forEach(id -> place(id, ids, placed));
        if (!through.isEmpty() && !placed.isEmpty()) {
            loops.add(new OutcomeLoop(through, List.copyOf(placed.values())));
        }
    }

    /** Those that it names come before it; through names alone nothing may come back to itself. */
    private void place(DefinitionId id, Set<DefinitionId> among, Map<DefinitionId, Rule> placed) {
        if (placed.containsKey(id)) {
            return;
        }
        if (!named.add(id)) {
            throw new IllegalArgumentException("%s refers back to itself: %s".formatted(id, named));
        }
        Rule rule = requireNonNull(byId.get(id));
        rule.below().stream().sorted().filter(among::contains).forEach(lower -> place(lower, among, placed));
        named.remove(id);
        Rule there = rule.at(ordered.size(), isOwned(rule), since.getOrDefault(id, rule.since()));
        placed.put(id, there);
        ordered.add(there);
    }
}
