package com.austa.gamification.application.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.FailedRules;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts how often definitions could not be worked out for an event. Adding costs the same however many definitions fail
 * together: who they are is looked up when the counts are asked for. Safe for use by many threads.
 */
public final class RuleFailures {

    private final Map<FailedRules, Long> added = new IdentityHashMap<>();
    private final SortedMap<DefinitionId, Long> counts = new TreeMap<>();

    /** @param failed with how many events */
    public synchronized void add(Map<FailedRules, Integer> failed) {
        failed.forEach((rules, events) -> added.merge(rules, (long) events, Long::sum));
    }

    /** Since this object was made; only definitions that have failed. */
    public synchronized SortedMap<DefinitionId, Long> counts() {
        added.forEach((rules, events) -> rules.definitions().forEach(id -> counts.merge(id, events, Long::sum)));
        added.clear();
        return new TreeMap<>(counts);
    }
}
