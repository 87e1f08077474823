package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.LevelReached;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Criteria over the events of {@link Histories}. */
final class Criteria {

    private final Draw draw;
    private final List<DefinitionId> known;

    /** @param known what may be referred to; read at each draw */
    Criteria(Draw draw, List<DefinitionId> known) {
        this.draw = draw;
        this.known = known;
    }

    LeafCriterion leaf() {
        if (draw.chance(15)) {
            return ofOutcomes();
        }
        return switch (draw.between(0, 9)) {
            case 0, 1 -> streak();
            case 2 -> eventStreak();
            case 3 -> sequence();
            case 4 -> new Quiet(span(), filter(), filter());
            default -> tally(window());
        };
    }

    /** Counts outcomes, or what looks at them in another way that may not suit where it stands. */
    private LeafCriterion ofOutcomes() {
        return switch (draw.between(0, 9)) {
            case 0, 1 -> sequence(outcomes(), draw.chance(50) ? filter() : outcomes());
            case 2 -> new EventStreak(draw.between(1, 3), outcomes().on(), outcomeCondition(), Optional.empty());
            case 3 -> new Quiet(span(), outcomes(), draw.chance(50) ? filter() : outcomes());
            case 4 ->
                new DayStreak(draw.between(1, 3), Calendar.of(Period.DAY), countOfOutcomes(Window.LIFETIME), 0, false);
            default -> countOfOutcomes(window());
        };
    }

    private Tally countOfOutcomes(Window window) {
        boolean distinct = draw.chance(30);
        return new Tally(
                outcomes(),
                distinct ? Measure.DISTINCT : Measure.COUNT,
                distinct ? Optional.of(outcomeField()) : Optional.empty(),
                Optional.empty(),
                draw.chance(15) ? Optional.of(outcomeField()) : Optional.empty(),
                window,
                Bound.AT_LEAST,
                BigDecimal.valueOf(draw.between(1, distinct ? 3 : 6)));
    }

    private Sequence sequence(EventFilter one, EventFilter other) {
        List<EventFilter> steps = new ArrayList<>(List.of(one, other));
        if (draw.chance(30)) {
            steps.add(outcomes());
        }
        return new Sequence(
                draw.shuffled(steps), draw.chance(50) ? Optional.of(span()) : Optional.empty(), Optional.empty());
    }

    /** Sometimes beside events. */
    private EventFilter outcomes() {
        Set<EventType> on = new HashSet<>();
        on.add(draw.pick(CountedOutcome.values()).type());
        if (draw.chance(30)) {
            on.add(draw.pick(CountedOutcome.values()).type());
        }
        if (draw.chance(25)) {
            on.add(new EventType(draw.pickFrom(Histories.TYPES)));
        }
        return new EventFilter(on, draw.chance(25) ? outcomeCondition() : Condition.ALWAYS);
    }

    private Condition outcomeCondition() {
        return new Compare(
                Field.payload(draw.pick("points", "level")),
                draw.pick(Comparison.AT_LEAST, Comparison.EQUAL),
                new Literal(Value.of(draw.between(1, 30))));
    }

    private Expression outcomeField() {
        return Field.payload(draw.pick("achievementId", "questId", "occurrence", "level", "points"));
    }

    Criterion combination() {
        List<Criterion> parts = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            parts.add(part());
        }
        Optional<Criterion> unless = draw.chance(25) ? Optional.of(leaf()) : Optional.empty();
        return new Combination(parts, draw.between(1, parts.size()), unless);
    }

    private Criterion part() {
        return switch (draw.between(0, 9)) {
            case 0 ->
                new PointsReached(
                        draw.between(1, 300),
                        draw.chance(40) ? Optional.of(new Journey(draw.pick("alpha", "beta"))) : Optional.empty());
            case 1 -> new LevelReached(draw.between(2, 4));
            case 2, 3, 4, 5 -> known.isEmpty() ? leaf() : new Reference(draw.pickFrom(known));
            default -> leaf();
        };
    }

    /** Whether more events climb a ladder of targets. */
    static boolean climbs(Tally tally) {
        return tally.bound() == Bound.AT_LEAST && (tally.measure() == Measure.COUNT || tally.measure() == Measure.SUM);
    }

    private Tally tally(Window window) {
        Measure measure = draw.chance(40) ? Measure.COUNT : draw.pick(Measure.values());
        boolean canFall = measure == Measure.MIN || measure == Measure.AVERAGE || measure == Measure.LATEST;
        int target = measure == Measure.COUNT
                ? draw.between(1, 6)
                : measure == Measure.DISTINCT ? draw.between(1, 3) : draw.between(10, 200);
        return new Tally(
                filter(),
                measure,
                measure == Measure.COUNT ? Optional.empty() : Optional.of(measured(measure)),
                draw.chance(15) ? Optional.of(Field.payload("kind")) : Optional.empty(),
                draw.chance(15) ? Optional.of(Field.payload("kind")) : Optional.empty(),
                window,
                canFall && draw.chance(50) ? Bound.AT_MOST : Bound.AT_LEAST,
                BigDecimal.valueOf(target));
    }

    /** What holds until a newer value says otherwise. */
    Tally latest() {
        return new Tally(
                filter(),
                Measure.LATEST,
                Optional.of(value()),
                Optional.empty(),
                Optional.empty(),
                Window.LIFETIME,
                draw.pick(Bound.values()),
                BigDecimal.valueOf(draw.between(10, 60)));
    }

    private Expression measured(Measure measure) {
        return measure == Measure.DISTINCT ? Field.payload("kind") : value();
    }

    private DayStreak streak() {
        Tally each = tally(Window.LIFETIME);
        Tally plain = new Tally(
                each.filter(),
                each.measure(),
                each.value(),
                Optional.empty(),
                each.oncePer(),
                Window.LIFETIME,
                each.bound(),
                each.target());
        Calendar calendar = draw.chance(80) ? Calendar.of(Period.DAY) : calendar();
        return new DayStreak(draw.between(1, 5), calendar, plain, draw.between(0, 2), draw.chance(20));
    }

    private EventStreak eventStreak() {
        return new EventStreak(
                draw.between(1, 4),
                filter().on(),
                condition(),
                draw.chance(30) ? Optional.of(span()) : Optional.empty());
    }

    private Sequence sequence() {
        List<EventFilter> steps = new ArrayList<>();
        for (int i = draw.between(2, 4); i > 0; i--) {
            steps.add(filter());
        }
        return new Sequence(
                steps,
                draw.chance(70) ? Optional.of(span()) : Optional.empty(),
                draw.chance(30) ? Optional.of(Field.payload("kind")) : Optional.empty());
    }

    private Duration span() {
        return Duration.ofHours(draw.between(1, 72));
    }

    EventFilter filter() {
        EventFilter any = draw.chance(20)
                ? new EventFilter(Set.of(), Condition.ALWAYS)
                : EventFilter.on(draw.pickFrom(Histories.TYPES));
        return draw.chance(50) ? any : any.where(condition());
    }

    private Condition condition() {
        return draw.chance(50)
                ? new Compare(
                        Field.payload("kind"), Comparison.EQUAL, new Literal(Value.of(draw.pickFrom(Histories.KINDS))))
                : new Compare(value(), Comparison.AT_LEAST, new Literal(Value.of(draw.between(-20, 80))));
    }

    Expression value() {
        return Field.payload("value");
    }

    Calendar calendar() {
        return new Calendar(
                draw.pick(Period.DAY, Period.WEEK, Period.MONTH), draw.pick(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
    }

    private Window window() {
        return switch (draw.between(0, 4)) {
            case 0, 1 -> Window.LIFETIME;
            case 2 -> new Window.Sliding(span());
            default -> new Window.PerCalendar(calendar());
        };
    }
}
