package com.austa.gamification.domain.points;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A user's totals: the sum of their ledger, kept.
 *
 * @param points earned; ranks and levels go by it
 * @param spent what was spent or expired, less what was refunded
 * @param pointsByJourney without {@link Journey#CROSS}, whose points count in the total alone
 * @param version rises with every change, so that a copy elsewhere can tell newer from older
 */
public record Profile(
        UserId id, long points, long spent, int level, SortedMap<Journey, Long> pointsByJourney, long version) {

    public Profile {
        requireNonNull(id, "id");
        pointsByJourney = Collections.unmodifiableSortedMap(new TreeMap<>(pointsByJourney));
    }

    public static Profile fresh(UserId id) {
        return new Profile(id, 0, 0, 1, new TreeMap<>(), 0);
    }

    /** What can be spent. */
    public long availablePoints() {
        return Math.max(0, Math.subtractExact(points, spent));
    }

    /** What was spent and then withdrawn. Never above 0 together with {@link #availablePoints()}. */
    public long debt() {
        return Math.max(0, Math.subtractExact(spent, points));
    }

    public long pointsIn(Journey journey) {
        return pointsByJourney.getOrDefault(journey, 0L);
    }

    /** The profile after these entries; the version rises by one if there are any. */
    public Profile with(Iterable<LedgerEntry> entries, LevelCurve curve) {
        long points = this.points;
        long spent = this.spent;
        Map<Journey, Long> journeys = new TreeMap<>(pointsByJourney);
        boolean changed = false;
        for (LedgerEntry entry : entries) {
            changed = true;
            if (entry.kind().ranks()) {
                points = Math.addExact(points, entry.points());
                if (!entry.journey().isCross()) {
                    journeys.merge(entry.journey(), entry.points(), Math::addExact);
                }
            } else {
                spent = Math.subtractExact(spent, entry.points());
            }
        }
        return changed
                ? new Profile(id, points, spent, curve.levelOf(points), new TreeMap<>(journeys), version + 1)
                : this;
    }
}
