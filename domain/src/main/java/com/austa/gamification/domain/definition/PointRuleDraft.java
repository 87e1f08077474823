package com.austa.gamification.domain.definition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Life;
import com.austa.gamification.domain.time.Period;
import java.time.Instant;
import java.util.Optional;

/** A point rule being written: without a cap and for ever, until it says more. */
public final class PointRuleDraft extends Draft<PointRuleDraft> {

    private final Expression points;
    private final EventFilter events;
    private Optional<Cap> cap = Optional.empty();
    private Optional<Instant> startsAt = Optional.empty();
    private Optional<Instant> endsAt = Optional.empty();

    PointRuleDraft(String id, Expression points, EventFilter events) {
        super(DefinitionId.pointRule(id));
        this.points = requireNonNull(points, "points");
        this.events = requireNonNull(events, "events");
    }

    @Override
    PointRuleDraft self() {
        return this;
    }

    /** At most so many points in each window. */
    public PointRuleDraft cap(long most, Period per) {
        return cap(most, Calendar.of(per));
    }

    public PointRuleDraft cap(long most, Calendar per) {
        cap = Optional.of(new Cap(most, per));
        return this;
    }

    /** The first instant whose events count. */
    public PointRuleDraft from(Instant instant) {
        startsAt = Optional.of(instant);
        return this;
    }

    /** The first instant whose events no longer count. */
    public PointRuleDraft until(Instant instant) {
        endsAt = Optional.of(instant);
        return this;
    }

    public PointRule build() {
        return new PointRule(id, name, journey, events, points, cap, new Life(startsAt, endsAt));
    }
}
