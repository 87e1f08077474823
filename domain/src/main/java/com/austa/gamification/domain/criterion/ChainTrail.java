package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.criterion.Chain.Ends;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each subject's sequences have come.
 *
 * @param ends by subject, for each step but the last
 * @param whole the sequence that the newest event completes
 */
record ChainTrail(Sequence sequence, SortedMap<String, List<Ends>> ends, Optional<Evidence> whole) implements Trail {

    ChainTrail {
        ends = Collections.unmodifiableSortedMap(ends);
    }

    static ChainTrail empty(Sequence sequence) {
        return new ChainTrail(sequence, new TreeMap<>(), Optional.empty());
    }

    @Override
    public Trail with(Contribution next, BigDecimal highest) {
        Instant now = next.place().instant();
        SortedMap<String, List<Ends>> changed = new TreeMap<>(ends);
        sequence.within().ifPresent(limit -> forget(changed, now.minus(limit)));
        List<Ends> before = changed.getOrDefault(next.subject(), List.of());
        List<Ends> after = new ArrayList<>(before);
        Optional<Evidence> completed = Optional.empty();
        for (int step = 0; step < sequence.steps().size(); step++) {
            Optional<Chain> chain = next.isMarked(step) ? chain(step, before, next) : Optional.empty();
            boolean last = step == sequence.steps().size() - 1;
            if (last) {
                completed = chain.map(one -> evidence(one, next));
            } else {
                Ends known = step < before.size() ? before.get(step) : Ends.NONE;
                set(after, step, chain.map(known::with).orElse(known));
            }
        }
        changed.put(next.subject(), after);
        return new ChainTrail(sequence, changed, completed);
    }

    private static void set(List<Ends> after, int step, Ends ends) {
        if (step < after.size()) {
            after.set(step, ends);
        } else {
            after.add(ends);
        }
    }

    /** The best chain that ends with the contribution as this step. */
    private static Optional<Chain> chain(int step, List<Ends> before, Contribution next) {
        Instant now = next.place().instant();
        if (step == 0) {
            return Optional.of(new Chain(next.place(), next.date(), now));
        }
        return step > before.size()
                ? Optional.empty()
                : before.get(step - 1).before(now).map(chain -> new Chain(chain.first(), chain.from(), now));
    }

    private static void forget(SortedMap<String, List<Ends>> ends, Instant since) {
        ends.replaceAll((subject, steps) ->
                steps.stream().map(step -> step.since(since)).toList());
        ends.values().removeIf(steps -> steps.stream().allMatch(Ends::isEmpty));
    }

    private Evidence evidence(Chain chain, Contribution last) {
        BigDecimal steps = sequence.target();
        return new Evidence(
                chain.first(), last.place(), sequence.steps().size(), steps, steps, chain.from(), last.date());
    }

    @Override
    public Optional<Evidence> met(BigDecimal target) {
        return whole;
    }

    @Override
    public Trail anew() {
        return empty(sequence);
    }

    /** Steps done of the longest chain there is. */
    @Override
    public BigDecimal current() {
        int longest = 0;
        for (List<Ends> steps : ends.values()) {
            for (int step = 0; step < steps.size(); step++) {
                longest = steps.get(step).isEmpty() ? longest : Math.max(longest, step + 1);
            }
        }
        return BigDecimal.valueOf(longest);
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(ends.size());
        ends.forEach((subject, steps) -> {
            writer.text(subject);
            writer.list(steps, step -> step.write(writer));
        });
    }

    static ChainTrail read(Sequence sequence, StateReader reader) {
        SortedMap<String, List<Ends>> ends = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            ends.put(reader.text(), reader.list(() -> Ends.read(reader)));
        }
        return new ChainTrail(sequence, ends, Optional.empty());
    }
}
