package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * So many events, or so much of a value, in a window: true from the event since which it stayed true, judged on the whole
 * window.
 *
 * @param value what is measured; empty for a count
 * @param by gives each of its values a tally of its own; one of them must reach the target
 * @param oncePer counts each of its values once, at its earliest event
 */
public record Tally(
        EventFilter filter,
        Measure measure,
        Optional<Expression> value,
        Optional<Expression> by,
        Optional<Expression> oncePer,
        Window window,
        Bound bound,
        BigDecimal target)
        implements LeafCriterion {

    public Tally {
        requireNonNull(filter, "filter");
        requireNonNull(measure, "measure");
        requireNonNull(by, "by");
        requireNonNull(oncePer, "oncePer");
        requireNonNull(window, "window");
        requireNonNull(bound, "bound");
        requireNonNull(target, "target");
        if (value.isPresent() == (measure == Measure.COUNT)) {
            throw new IllegalArgumentException(
                    "a tally needs a value to measure, unless it counts; this one measures %s".formatted(measure));
        }
        if (measure != Measure.COUNT
                && measure != Measure.DISTINCT
                && !filter.outcomes().isEmpty()) {
            throw new IllegalArgumentException(
                    "outcomes can be counted, also by their different values, but %s came".formatted(measure));
        }
        boolean canFall = measure == Measure.MIN || measure == Measure.AVERAGE || measure == Measure.LATEST;
        if (bound == Bound.AT_MOST && !canFall) {
            throw new IllegalArgumentException(
                    "atMost is for min, average and latest; %s takes atLeast".formatted(measure));
        }
    }

    public static Tally count(EventFilter filter, long target) {
        return of(filter, Measure.COUNT, Optional.empty(), target);
    }

    public static Tally sum(EventFilter filter, Expression value, long target) {
        return of(filter, Measure.SUM, Optional.of(value), target);
    }

    /**
     * Over a user's whole history, at least the target.
     *
     * @param value empty for a count
     */
    public static Tally of(EventFilter filter, Measure measure, Optional<Expression> value, long target) {
        return new Tally(
                filter,
                measure,
                value,
                Optional.empty(),
                Optional.empty(),
                Window.LIFETIME,
                Bound.AT_LEAST,
                BigDecimal.valueOf(target));
    }

    public Tally atLeast(long number) {
        return atLeast(BigDecimal.valueOf(number));
    }

    public Tally atLeast(BigDecimal number) {
        return new Tally(filter, measure, value, by, oncePer, window, Bound.AT_LEAST, number);
    }

    public Tally atMost(long number) {
        return atMost(BigDecimal.valueOf(number));
    }

    public Tally atMost(BigDecimal number) {
        return new Tally(filter, measure, value, by, oncePer, window, Bound.AT_MOST, number);
    }

    public Tally per(Period period) {
        return per(Calendar.of(period));
    }

    public Tally per(Calendar calendar) {
        return over(new Window.PerCalendar(calendar));
    }

    /** Over the so long stretch that ends with each event. */
    public Tally within(Duration length) {
        return over(new Window.Sliding(length));
    }

    private Tally over(Window other) {
        return new Tally(filter, measure, value, by, oncePer, other, bound, target);
    }

    public Tally by(Expression subject) {
        return new Tally(filter, measure, value, Optional.of(subject), oncePer, window, bound, target);
    }

    public Tally oncePer(Expression subject) {
        return new Tally(filter, measure, value, by, Optional.of(subject), window, bound, target);
    }

    public boolean slides() {
        return window instanceof Window.Sliding;
    }

    /** The calendar it is cut by, if any. */
    public Optional<Calendar> calendar() {
        return window instanceof Window.PerCalendar per ? Optional.of(per.calendar()) : Optional.empty();
    }

    @Override
    public List<EventFilter> filters() {
        return List.of(filter);
    }

    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        Optional<Value> measured = value.flatMap(expression -> expression.valueOf(event));
        Optional<Value> subject = by.flatMap(expression -> expression.valueOf(event));
        Optional<Value> once = oncePer.flatMap(expression -> expression.valueOf(event));
        if ((value.isPresent() && measured.isEmpty())
                || (by.isPresent() && subject.isEmpty())
                || (oncePer.isPresent() && once.isEmpty())) {
            return Optional.empty();
        }
        BigDecimal amount = BigDecimal.ONE;
        if (measure != Measure.COUNT && measure != Measure.DISTINCT) {
            if (!(measured.orElseThrow() instanceof Value.Number number)) {
                return Optional.empty();
            }
            amount = number.value();
        }
        return Optional.of(Contribution.of(
                event.place(), amount, measured, subject, once, event.local().date()));
    }

    @Override
    public boolean fails(GamificationEvent event) {
        return contributionOf(event).isEmpty();
    }

    @Override
    public Memory start(Targets targets) {
        if (slides()) {
            return TrailMemory.start(SlidingTrail.empty(this), targets);
        }
        return targets.again() ? AgainMemory.empty(this, targets) : TallyMemory.empty(this, targets);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        if (slides()) {
            return TrailMemory.read(SlidingTrail.read(this, reader), targets, reader);
        }
        return targets.again() ? AgainMemory.read(this, targets, reader) : TallyMemory.read(this, targets, reader);
    }
}
