package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Every accepted event by itself, worth so many whole points: what a point rule is made of.
 *
 * @param points cut to whole points per event, before the cap
 */
public record EachEvent(EventFilter filter, Expression points, Optional<Cap> cap) implements LeafCriterion {

    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(1_000_000_000L);

    public EachEvent {
        requireNonNull(filter, "filter");
        requireNonNull(points, "points");
        requireNonNull(cap, "cap");
    }

    @Override
    public List<EventFilter> filters() {
        return List.of(filter);
    }

    /** Nothing for an event whose points are missing, no number, 0 or beyond a thousand million. */
    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        if (!(points.valueOf(event).orElse(Value.Nothing.NULL) instanceof Value.Number number)
                || number.value().abs().compareTo(POINTS_MAX) > 0) {
            return Optional.empty();
        }
        BigDecimal whole = number.value().setScale(0, RoundingMode.DOWN);
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(Contribution.of(
                        event.place(),
                        whole,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        event.local().date()));
    }

    @Override
    public boolean fails(GamificationEvent event) {
        return !(points.valueOf(event).orElse(Value.Nothing.NULL) instanceof Value.Number number)
                || number.value().abs().compareTo(POINTS_MAX) > 0;
    }

    @Override
    public BigDecimal target() {
        return BigDecimal.ONE;
    }

    @Override
    public Memory start(Targets targets) {
        return EachEventMemory.empty(this);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        return EachEventMemory.read(this, reader);
    }
}
