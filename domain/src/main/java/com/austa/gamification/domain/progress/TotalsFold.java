package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Points going on from where they stood: entries are booked in any order, and thresholds crossed by place, each place's
 * own entries included. For a single use.
 */
final class TotalsFold {

    /** A place that left the user on another level than the one before. */
    record LevelChange(Place place, int level, long points) {}

    private final Totals before;
    private final Set<Threshold> thresholds;
    private final SortedMap<Place, Map<Journey, Long>> entries = new TreeMap<>();
    private final SortedMap<Threshold, Evidence> reached;
    private final Optional<LevelCurve> levels;
    private boolean disturbed;

    /** @param levels where changes of the level are counted */
    TotalsFold(Totals before, Set<Threshold> thresholds, Optional<LevelCurve> levels) {
        this.before = before;
        this.thresholds = thresholds;
        this.levels = levels;
        this.reached = new TreeMap<>(before.reached());
    }

    /** Books what is after and takes back what was before; an outcome that stands as it stood is nothing. */
    void book(Map<OutcomeKey, Outcome> was, Map<OutcomeKey, Outcome> is) {
        was.forEach((key, outcome) -> {
            if (!outcome.equals(is.get(key))) {
                book(outcome, -outcome.points());
            }
        });
        is.forEach((key, outcome) -> {
            if (!outcome.equals(was.get(key))) {
                book(outcome, outcome.points());
            }
        });
    }

    private void book(Outcome outcome, long points) {
        if (points != 0) {
            disturbed |= !isInOrder(outcome);
            entries.computeIfAbsent(outcome.place(), place -> new HashMap<>())
                    .merge(outcome.journey(), points, Math::addExact);
        }
    }

    /** Whether no threshold and no change of level can hang on what was booked before at a later place. */
    private boolean isInOrder(Outcome outcome) {
        return before.newest()
                        .filter(newest -> !outcome.place().isAfter(newest))
                        .isEmpty()
                || levels.isEmpty()
                        && thresholds.stream()
                                .filter(threshold -> threshold.counts(outcome.journey()))
                                .map(threshold ->
                                        Optional.ofNullable(before.reached().get(threshold)))
                                .allMatch(at -> at.filter(one -> outcome.place().isAfter(one.place()))
                                        .isPresent());
    }

    /** Whether only all entries from the beginning can tell what was reached where. */
    boolean isDisturbed() {
        return disturbed;
    }

    Optional<Evidence> reached(Threshold threshold) {
        return Optional.ofNullable(reached.get(threshold));
    }

    /** Works out anew which thresholds are reached by what is booked so far. */
    void cross() {
        for (Threshold threshold : thresholds) {
            if (!before.reached().containsKey(threshold)) {
                Optional<Evidence> now = crossing(threshold);
                now.ifPresentOrElse(at -> reached.put(threshold, at), () -> reached.remove(threshold));
            }
        }
    }

    private Optional<Evidence> crossing(Threshold threshold) {
        long sum = before.towards(threshold);
        for (Map.Entry<Place, Map<Journey, Long>> at : entries.entrySet()) {
            for (Map.Entry<Journey, Long> entry : at.getValue().entrySet()) {
                if (threshold.counts(entry.getKey())) {
                    sum = Math.addExact(sum, entry.getValue());
                }
            }
            if (sum >= threshold.points()) {
                return Optional.of(evidence(at.getKey(), sum, threshold));
            }
        }
        return Optional.empty();
    }

    /** By place; none where they are not counted. */
    List<LevelChange> levelChanges() {
        if (levels.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        List<LevelChange> changes = new ArrayList<>();
        long sum = before.sum();
        int level = levels.get().levelOf(sum);
        for (Map.Entry<Place, Map<Journey, Long>> at : entries.entrySet()) {
            for (long points : at.getValue().values()) {
                sum = Math.addExact(sum, points);
            }
            int now = levels.get().levelOf(sum);
            if (now != level) {
                changes.add(new LevelChange(at.getKey(), now, sum));
                level = now;
            }
        }
        return changes;
    }

    private static Evidence evidence(Place place, long sum, Threshold threshold) {
        LocalDate date = LocalDate.ofInstant(place.instant(), ZoneOffset.UTC);
        return new Evidence(
                place, place, 1, BigDecimal.valueOf(sum), BigDecimal.valueOf(threshold.points()), date, date);
    }

    Totals after() {
        SortedMap<String, Long> points = new TreeMap<>(before.points());
        entries.values().forEach(at -> at.forEach((journey, sum) -> points.merge(journey.name(), sum, Math::addExact)));
        Optional<Place> newest = entries.isEmpty()
                ? before.newest()
                : Optional.of(before.newest()
                        .map(known -> Place.later(known, entries.lastKey()))
                        .orElse(entries.lastKey()));
        return new Totals(points, newest, reached);
    }
}
