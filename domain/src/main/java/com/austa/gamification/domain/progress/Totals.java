package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.Threshold;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A user's points in event time, as far as a group has folded them: what definitions look at that ask for points or a
 * level.
 *
 * @param points by journey; what counts for the total alone under {@link Journey#CROSS}
 * @param newest the latest place of an entry
 * @param reached the thresholds that were, each where it first was
 */
public record Totals(SortedMap<String, Long> points, Optional<Place> newest, SortedMap<Threshold, Evidence> reached) {

    public static final Totals NONE = new Totals(new TreeMap<>(), Optional.empty(), new TreeMap<>());

    public Totals {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        requireNonNull(newest, "newest");
        reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
    }

    /** What counts towards the threshold. */
    long towards(Threshold threshold) {
        return threshold.journey().isPresent()
                ? points.getOrDefault(threshold.journey().get().name(), 0L)
                : sum();
    }

    /** All in all. */
    long sum() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    void write(StateWriter writer) {
        writer.number(points.size());
        points.forEach((journey, sum) -> {
            writer.text(journey);
            writer.number(sum);
        });
        writer.optional(newest, writer::place);
        writer.number(reached.size());
        reached.forEach((threshold, evidence) -> {
            writer.optional(threshold.journey().map(Journey::name), writer::text);
            writer.number(threshold.points());
            writer.evidence(evidence);
        });
    }

    static Totals read(StateReader reader) {
        SortedMap<String, Long> points = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            points.put(reader.text(), reader.number());
        }
        Optional<Place> newest = reader.optional(reader::place);
        SortedMap<Threshold, Evidence> reached = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            Optional<Journey> journey = reader.optional(reader::text).map(Journey::new);
            reached.put(new Threshold(journey, reader.number()), reader.evidence());
        }
        return new Totals(points, newest, reached);
    }
}
