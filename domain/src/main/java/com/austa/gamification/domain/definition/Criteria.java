package com.austa.gamification.domain.definition;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LevelReached;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Criteria of every kind, for a static import: {@code count(on("care.appointment.scheduled")).atLeast(5)}. A tally is of at
 * least 1 over all history until it says otherwise.
 */
public final class Criteria {

    private Criteria() {}

    /** Events of one of these types. */
    public static EventFilter on(String... types) {
        return EventFilter.on(types);
    }

    public static EventFilter onEveryType() {
        return new EventFilter(Set.of(), Condition.ALWAYS);
    }

    /** Each award of whatever achievement, with payload fields {@code achievementId}, {@code occurrence}, {@code points}. */
    public static EventFilter onAchievements() {
        return on(CountedOutcome.ACHIEVEMENT.type().name());
    }

    /** Each completion of whatever quest, with payload fields {@code questId} and {@code points}. */
    public static EventFilter onQuests() {
        return on(CountedOutcome.QUEST.type().name());
    }

    /** Each place that left the user on another level, with payload fields {@code level} and {@code points}. */
    public static EventFilter onLevels() {
        return on(CountedOutcome.LEVEL.type().name());
    }

    /** @param steps the way to the field, as in {@code payload("address", "city")} */
    public static Field payload(String... steps) {
        return Field.payload(steps);
    }

    public static Field metadata(String... steps) {
        return Field.metadata(steps);
    }

    public static Tally count(EventFilter events) {
        return Tally.count(events, 1);
    }

    public static Tally distinct(Expression value, EventFilter events) {
        return tally(Measure.DISTINCT, value, events);
    }

    public static Tally sum(Expression value, EventFilter events) {
        return tally(Measure.SUM, value, events);
    }

    public static Tally max(Expression value, EventFilter events) {
        return tally(Measure.MAX, value, events);
    }

    public static Tally min(Expression value, EventFilter events) {
        return tally(Measure.MIN, value, events);
    }

    public static Tally average(Expression value, EventFilter events) {
        return tally(Measure.AVERAGE, value, events);
    }

    public static Tally latest(Expression value, EventFilter events) {
        return tally(Measure.LATEST, value, events);
    }

    private static Tally tally(Measure measure, Expression value, EventFilter events) {
        return Tally.of(events, measure, Optional.of(value), 1);
    }

    /** So many days, weeks, … in a row that each satisfy a tally. */
    public static DayStreak streak(int length, Period per, Tally each) {
        return streak(length, Calendar.of(per), each);
    }

    public static DayStreak streak(int length, Calendar per, Tally each) {
        return new DayStreak(length, per, each, 0, false);
    }

    /** So many events in a row; one of these types that is not accepted ends the run. */
    public static EventStreak streak(int length, EventFilter good) {
        return new EventStreak(length, good.on(), good.where(), Optional.empty());
    }

    public static Sequence sequence(EventFilter... steps) {
        return new Sequence(List.of(steps), Optional.empty(), Optional.empty());
    }

    /** None of the first for so long after one of the second. */
    public static Quiet quiet(Duration length, EventFilter noise, EventFilter after) {
        return new Quiet(length, noise, after);
    }

    public static Combination all(Criterion... parts) {
        return Combination.all(List.of(parts));
    }

    public static Combination any(Criterion... parts) {
        return Combination.any(List.of(parts));
    }

    public static Combination atLeast(int needed, Criterion... of) {
        return new Combination(List.of(of), needed, Optional.empty());
    }

    /** True once that achievement is earned. */
    public static Reference achievement(String id) {
        return new Reference(DefinitionId.achievement(id));
    }

    /** True once that quest is complete. */
    public static Reference quest(String id) {
        return new Reference(DefinitionId.quest(id));
    }

    /** True once the user has had so many points in all, added up in event time. */
    public static PointsReached points(long number) {
        return new PointsReached(number, Optional.empty());
    }

    /** The same of what one journey gave. */
    public static PointsReached points(long number, String journey) {
        return new PointsReached(number, Optional.of(new Journey(journey)));
    }

    /** True once the user has had the points of that level. */
    public static LevelReached level(int number) {
        return new LevelReached(number);
    }
}
