package com.austa.gamification.domain.points;

/** Level n needs {@code step · n · (n − 1)} points: each level costs {@code 2 · step} more than the one before. */
public record QuadraticCurve(long step) implements LevelCurve {

    private static final long STEP_MAX = 1_000_000_000L;
    private static final int LEVEL_MAX = 100_000;

    public QuadraticCurve {
        if (step < 1 || step > STEP_MAX) {
            throw new IllegalArgumentException(
                    "level curve: step must be 1..%d points but was %d".formatted(STEP_MAX, step));
        }
    }

    public static QuadraticCurve of(long step) {
        return new QuadraticCurve(step);
    }

    @Override
    public int levelOf(long points) {
        int low = 1;
        int high = LEVEL_MAX;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pointsFor(middle) <= points) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public long pointsFor(int level) {
        return step * level * (level - 1);
    }
}
