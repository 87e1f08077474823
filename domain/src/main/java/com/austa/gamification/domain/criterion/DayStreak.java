package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * So many calendar windows in a row that each satisfy a tally, judged on the whole window. Dates a..b fit when both are
 * satisfied, {@code length} are satisfied in all and at most {@code grace} between are missed; a forgiven date does not
 * count. The streak stands at the latest of its days' places.
 *
 * @param length windows to satisfy
 * @param each what a window must satisfy
 * @param grace missed windows forgiven in the whole run
 * @param gaps any so many separate windows will do
 */
public record DayStreak(int length, Calendar calendar, Tally each, int grace, boolean gaps) implements LeafCriterion {

    public static final int LENGTH_MAX = 3_660;

    public DayStreak {
        requireNonNull(calendar, "calendar");
        requireNonNull(each, "each");
        if (length < 1 || length > LENGTH_MAX) {
            throw new IllegalArgumentException("streak must be 1..%d but was %d".formatted(LENGTH_MAX, length));
        }
        if (grace < 0 || grace >= LENGTH_MAX) {
            throw new IllegalArgumentException("grace must be 0 to below %d but was %d".formatted(LENGTH_MAX, grace));
        }
        if (!each.window().equals(Window.LIFETIME)) {
            throw new IllegalArgumentException("what each window of a streak must satisfy takes no window of its own");
        }
        if (each.by().isPresent()) {
            throw new IllegalArgumentException("what each window of a streak must satisfy takes no 'by'");
        }
    }

    public DayStreak grace(int forgiven) {
        return new DayStreak(length, calendar, each, forgiven, gaps);
    }

    public DayStreak withGaps() {
        return new DayStreak(length, calendar, each, 0, true);
    }

    @Override
    public List<EventFilter> filters() {
        return each.filters();
    }

    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        return each.contributionOf(event);
    }

    @Override
    public boolean fails(GamificationEvent event) {
        return each.fails(event);
    }

    @Override
    public BigDecimal target() {
        return BigDecimal.valueOf(length);
    }

    @Override
    public Memory start(Targets targets) {
        return DayStreakMemory.empty(this, targets);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        return DayStreakMemory.read(this, targets, reader);
    }
}
