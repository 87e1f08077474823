package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * So many events in a row, by place, that all satisfy a condition; one that does not ends the run.
 *
 * @param on the types that count or break; empty for every type
 * @param within how long the last {@code length} of the run may take from the first to the last
 */
public record EventStreak(int length, Set<EventType> on, Condition where, Optional<Duration> within)
        implements LeafCriterion {

    public static final int LENGTH_MAX = 3_660;

    private static final int GOOD = 0;

    public EventStreak {
        on = Set.copyOf(on);
        requireNonNull(where, "where");
        Span.check(within);
        if (length < 1 || length > LENGTH_MAX) {
            throw new IllegalArgumentException("streak must be 1..%d but was %d".formatted(LENGTH_MAX, length));
        }
    }

    public EventStreak within(Duration span) {
        return new EventStreak(length, on, where, Optional.of(span));
    }

    /** Whether the event satisfied the condition; one that did not ends the run. */
    public static boolean isGood(Contribution contribution) {
        return contribution.isMarked(GOOD);
    }

    @Override
    public List<EventFilter> filters() {
        return List.of(new EventFilter(on, Condition.ALWAYS));
    }

    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        return Optional.of(Contribution.marked(event, Optional.empty(), where.holds(event) ? 1 << GOOD : 0));
    }

    @Override
    public boolean fails(GamificationEvent event) {
        return where.fails(event);
    }

    @Override
    public BigDecimal target() {
        return BigDecimal.valueOf(length);
    }

    @Override
    public Memory start(Targets targets) {
        return TrailMemory.start(RunTrail.empty(this), targets);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        return TrailMemory.read(RunTrail.read(this, reader), targets, reader);
    }
}
