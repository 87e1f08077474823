package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One event after another, each strictly later than the one before. Any events that fit will do; others between them are
 * nothing.
 *
 * @param within how long it may take from the first event to the last
 * @param by what must have one same value in every event
 */
public record Sequence(List<EventFilter> steps, Optional<Duration> within, Optional<Expression> by)
        implements LeafCriterion {

    public static final int STEPS_MAX = 16;

    public Sequence {
        steps = List.copyOf(steps);
        Span.check(within);
        requireNonNull(by, "by");
        if (steps.size() < 2 || steps.size() > STEPS_MAX) {
            throw new IllegalArgumentException(
                    "sequence must have 2..%d steps but had %d".formatted(STEPS_MAX, steps.size()));
        }
    }

    public Sequence within(Duration span) {
        return new Sequence(steps, Optional.of(span), by);
    }

    public Sequence by(Expression subject) {
        return new Sequence(steps, within, Optional.of(subject));
    }

    @Override
    public List<EventFilter> filters() {
        return steps;
    }

    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        Optional<Value> subject = by.flatMap(expression -> expression.valueOf(event));
        if (by.isPresent() && subject.isEmpty()) {
            return Optional.empty();
        }
        int marks = 0;
        for (int step = 0; step < steps.size(); step++) {
            marks |= steps.get(step).accepts(event) ? 1 << step : 0;
        }
        return Optional.of(Contribution.marked(event, subject, marks));
    }

    @Override
    public boolean fails(GamificationEvent event) {
        return by.isPresent() && by.get().valueOf(event).isEmpty();
    }

    /** The number of steps. */
    @Override
    public BigDecimal target() {
        return BigDecimal.valueOf(steps.size());
    }

    @Override
    public Memory start(Targets targets) {
        return TrailMemory.start(ChainTrail.empty(this), targets);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        return TrailMemory.read(ChainTrail.read(this, reader), targets, reader);
    }
}
