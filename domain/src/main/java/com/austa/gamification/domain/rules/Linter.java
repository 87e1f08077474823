package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a definition's author may not have meant: a target that nothing can reach, an award that later events take
 * back, a rule without a limit. Nothing is forbidden by it. For a single use.
 */
public final class Linter {

    /** Local dates run ahead of and behind UTC, so a life of n days can touch two more. */
    private static final int DATES_BESIDE = 2;

    private final List<Warning> found = new ArrayList<>();

    private Linter() {}

    /** What there is to say of the catalogue's definitions, kind by kind in its order. */
    public static List<Warning> lint(Catalogue catalogue) {
        Linter linter = new Linter();
        catalogue.achievements().forEach(one -> linter.achievement(one.definition()));
        catalogue.pointRules().forEach(one -> linter.pointRule(one.definition()));
        catalogue.quests().forEach(one -> linter.quest(one.definition()));
        catalogue
                .rewards()
                .forEach(one -> one.definition()
                        .criterion()
                        .ifPresent(
                                criterion -> linter.criterion(one.definition().id(), criterion, Life.ALWAYS)));
        return linter.found;
    }

    private void achievement(Achievement achievement) {
        criterion(achievement.id(), achievement.criterion(), achievement.life());
        if (!(achievement.criterion() instanceof LeafCriterion leaf)) {
            return;
        }
        for (Tier tier : achievement.tiers()) {
            if (isBeyond(leaf, tier.atLeast(), achievement.life())) {
                warn(
                        achievement.id(),
                        "tier '%s' can never be reached".formatted(tier.name()),
                        "lower its atLeast, or widen what counts");
            }
        }
        Repeat repeat = achievement.repeat();
        boolean paced = leaf instanceof DayStreak || leaf instanceof Quiet;
        if (repeat.mode() == Repeat.Mode.EVERY
                && repeat.max().isEmpty()
                && repeat.cooldown().isEmpty()
                && !paced) {
            warn(
                    achievement.id(),
                    "it is awarded as often as events come, without any limit",
                    "add repeat.max or repeat.cooldown");
        }
    }

    private void pointRule(PointRule rule) {
        boolean penalty =
                number(rule.points()).filter(points -> points.signum() < 0).isPresent();
        if (rule.cap().isEmpty() && !penalty) {
            warn(rule.id(), "it gives points for every event, without any limit", "add a cap");
        }
    }

    private void quest(Quest quest) {
        quest.tasks().forEach(task -> criterion(quest.id(), task.criterion(), quest.life()));
    }

    private void criterion(DefinitionId about, Criterion criterion, Life life) {
        leaves(criterion).forEach(leaf -> {
            if (isBeyond(leaf, leaf.target(), life)) {
                warn(
                        about,
                        "its target of %s can never be reached".formatted(leaf.target()),
                        "lower it, or widen what counts");
            }
            tally(leaf)
                    .filter(Linter::canBeTakenBack)
                    .ifPresent(
                            tally -> warn(
                                    about,
                                    "later events can take it back: %s can be lost again".formatted(reached(tally)),
                                    "if that is not meant, count events, take the max, or let 'where' demand a value of 0 or more"));
        });
    }

    private static Optional<Tally> tally(LeafCriterion leaf) {
        if (leaf instanceof DayStreak streak) {
            return Optional.of(streak.each());
        }
        return leaf instanceof Tally tally ? Optional.of(tally) : Optional.empty();
    }

    private static Stream<LeafCriterion> leaves(Criterion criterion) {
        if (criterion instanceof Combination combination) {
            return Stream.concat(combination.parts().stream(), combination.unless().stream())
                    .flatMap(Linter::leaves);
        }
        return criterion instanceof LeafCriterion leaf ? Stream.of(leaf) : Stream.empty();
    }

    /** A sliding tally is true from the first time on, whatever comes later. */
    private static boolean canBeTakenBack(Tally tally) {
        if (tally.slides()) {
            return false;
        }
        return switch (tally.measure()) {
            case LATEST, AVERAGE -> true;
            case MIN -> tally.bound() == Bound.AT_LEAST;
            case SUM -> lowest(tally).filter(low -> low.signum() >= 0).isEmpty();
            case COUNT, MAX, DISTINCT -> false;
        };
    }

    private static String reached(Tally tally) {
        return switch (tally.measure()) {
            case LATEST -> "the latest value";
            case AVERAGE -> "an average";
            case MIN -> "a minimum";
            default -> "a sum of values that can be negative";
        };
    }

    private static boolean isBeyond(LeafCriterion leaf, BigDecimal target, Life life) {
        if (leaf instanceof DayStreak streak) {
            return isBeyondLife(streak, target, life);
        }
        if (!(leaf instanceof Tally tally) || tally.bound() == Bound.AT_MOST) {
            return false;
        }
        if (tally.measure() == Measure.DISTINCT) {
            return demands(tally)
                    .filter(Demand.OneOf.class::isInstance)
                    .map(Demand.OneOf.class::cast)
                    .anyMatch(one ->
                            target.compareTo(BigDecimal.valueOf(one.values().size())) > 0);
        }
        boolean single = tally.measure() != Measure.COUNT && tally.measure() != Measure.SUM;
        return single
                && highest(tally).filter(high -> target.compareTo(high) > 0).isPresent();
    }

    private static boolean isBeyondLife(DayStreak streak, BigDecimal target, Life life) {
        if (life.startsAt().isEmpty() || life.endsAt().isEmpty()) {
            return false;
        }
        Instant from = life.startsAt().get();
        long days = Duration.between(from, life.endsAt().get()).toDays() + 1 + DATES_BESIDE;
        long shortest = switch (streak.calendar().period()) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            case YEAR -> 365;
        };
        return target.compareTo(BigDecimal.valueOf(days / shortest + DATES_BESIDE)) > 0;
    }

    /** What the condition says of the field that is measured. */
    private static Stream<Demand> demands(Tally tally) {
        return tally
                .value()
                .filter(value -> value instanceof Field field && field.part() == Field.Part.PAYLOAD)
                .map(value -> ((Field) value).path())
                .stream()
                .flatMap(path -> tally.filter().where().demanded().stream()
                        .filter(demand -> demand.path().equals(path)));
    }

    private static Optional<BigDecimal> highest(Tally tally) {
        return limits(tally, false).reduce(BigDecimal::min);
    }

    private static Optional<BigDecimal> lowest(Tally tally) {
        Stream<BigDecimal> constant = tally.value().flatMap(Linter::number).stream();
        return Stream.concat(limits(tally, true), constant).reduce(BigDecimal::max);
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof Value.Number number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    private static Stream<BigDecimal> limits(Tally tally, boolean low) {
        return demands(tally).flatMap(demand -> {
            if (demand instanceof Demand.Between between) {
                return (low ? between.low() : between.high()).stream();
            }
            List<BigDecimal> numbers = ((Demand.OneOf) demand)
                    .values().stream()
                            .filter(Value.Number.class::isInstance)
                            .map(value -> ((Value.Number) value).value())
                            .toList();
            return numbers.stream().reduce(low ? BigDecimal::min : BigDecimal::max).stream();
        });
    }

    private void warn(DefinitionId about, String message, String remedy) {
        Warning warning = new Warning(about, message, remedy);
        if (!found.contains(warning)) {
            found.add(warning);
        }
    }
}
