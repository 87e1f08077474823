package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A tally that begins anew once its highest target is reached. As it is judged on all of a window, a later correction can
 * move where that was: so everything is kept and judged each time. Beyond the bound of state the history is read instead.
 *
 * @param kept by place
 */
record AgainMemory(Tally tally, Targets targets, List<Contribution> kept) implements Memory {

    AgainMemory {
        kept = List.copyOf(kept);
    }

    static AgainMemory empty(Tally tally, Targets targets) {
        return new AgainMemory(tally, targets, List.of());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        List<Contribution> longer = new ArrayList<>(kept);
        longer.add(contribution);
        return Optional.of(new AgainMemory(tally, targets, longer));
    }

    @Override
    public List<Completion> completions() {
        Map<Long, List<Contribution>> windows = new TreeMap<>();
        once(kept)
                .forEach(one -> windows.computeIfAbsent(windowOf(one), key -> new ArrayList<>())
                        .add(one));
        List<Completion> found = new ArrayList<>();
        windows.values().forEach(window -> addRounds(window, found));
        found.sort(Completion.ORDER);
        return found;
    }

    /** A subject's earliest event counts, across rounds. */
    private static List<Contribution> once(List<Contribution> all) {
        List<Contribution> counting = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Contribution one : all) {
            if (one.once().map(Canonical::textOf).map(met::add).orElse(true)) {
                counting.add(one);
            }
        }
        return counting;
    }

    private long windowOf(Contribution contribution) {
        return tally.calendar()
                .map(calendar -> calendar.numberOf(contribution.date()))
                .orElse(0L);
    }

    private void addRounds(List<Contribution> window, List<Completion> found) {
        List<Contribution> rest = window;
        for (Optional<Place> top = addRound(rest, found); top.isPresent(); top = addRound(rest, found)) {
            Place used = top.get();
            rest = rest.stream().filter(one -> one.place().isAfter(used)).toList();
        }
    }

    /** The first completion of each target; gives the place of the highest. */
    private Optional<Place> addRound(List<Contribution> rest, List<Completion> found) {
        Memory round = TallyMemory.empty(tally, new Targets(targets.listed(), targets.step(), false));
        for (Contribution one : rest) {
            round = round.advance(one).orElseThrow();
        }
        List<Completion> completions = round.completions();
        Optional<Place> highest = Optional.empty();
        for (int target = 0; targets.has(target); target++) {
            int wanted = target;
            Optional<Completion> first = completions.stream()
                    .filter(completion -> completion.target() == wanted)
                    .min(Comparator.comparing(Completion::place));
            first.ifPresent(found::add);
            highest = first.map(Completion::place);
        }
        return highest;
    }

    /** Nothing is ever out of a later correction's reach. */
    @Override
    public List<Completion> settled() {
        return List.of();
    }

    @Override
    public Memory seal() {
        return this;
    }

    @Override
    public BigDecimal current() {
        Memory all = TallyMemory.empty(tally, new Targets(targets.listed(), targets.step(), false));
        List<Completion> found = completions();
        Optional<Place> used = found.stream()
                .filter(completion -> !targets.has(completion.target() + 1))
                .map(Completion::place)
                .max(Comparator.naturalOrder());
        for (Contribution one : once(kept)) {
            if (used.isEmpty() || one.place().isAfter(used.get())) {
                all = all.advance(one).orElseThrow();
            }
        }
        return all.current();
    }

    @Override
    public void write(StateWriter writer) {
        writer.list(kept, one -> one.write(writer));
    }

    static AgainMemory read(Tally tally, Targets targets, StateReader reader) {
        return new AgainMemory(tally, targets, reader.list(() -> Contribution.read(reader)));
    }
}
