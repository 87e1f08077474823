package com.austa.gamification.domain.points;

import java.util.List;

/** Levels by a table: the n-th entry is what level n + 1 needs. Beyond the table the last level stays. */
public record TableCurve(List<Long> thresholds) implements LevelCurve {

    public TableCurve {
        thresholds = List.copyOf(thresholds);
        long before = 0;
        for (long threshold : thresholds) {
            if (threshold <= before) {
                throw new IllegalArgumentException(
                        "level table must ascend from above 0, but %d follows %d".formatted(threshold, before));
            }
            before = threshold;
        }
    }

    @Override
    public int levelOf(long points) {
        int level = 1;
        while (level <= thresholds.size() && thresholds.get(level - 1) <= points) {
            level++;
        }
        return level;
    }

    @Override
    public long pointsFor(int level) {
        return level <= 1 ? 0 : level - 2 < thresholds.size() ? thresholds.get(level - 2) : Long.MAX_VALUE;
    }
}
