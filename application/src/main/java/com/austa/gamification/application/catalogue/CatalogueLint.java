package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.LateEvidence;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Linter;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Stretch;
import com.austa.gamification.domain.rules.Warning;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that authors may not have meant: what {@link Linter} finds in each definition by itself, and what only the others, or
 * the time that its revision judges, can tell. Only what is certain is warned of. For a single use.
 */
public final class CatalogueLint {

    private static final FieldPath ACHIEVEMENT_ID = FieldPath.of("achievementId");
    private static final FieldPath QUEST_ID = FieldPath.of("questId");

    private static final OptionalLong ONCE = OptionalLong.of(1);

    /** How often each can stand, empty where nothing bounds it. */
    private final Map<DefinitionId, OptionalLong> times = new HashMap<>();

    private final List<Warning> found = new ArrayList<>();

    private CatalogueLint(Catalogue catalogue) {
        catalogue.achievements().forEach(one -> times.put(one.definition().id(), times(one)));
        catalogue.quests().forEach(one -> times.put(one.definition().id(), ONCE));
    }

    public static List<Warning> lint(Catalogue catalogue) {
        CatalogueLint lint = new CatalogueLint(catalogue);
        lint.found.addAll(Linter.lint(catalogue));
        catalogue.achievements().forEach(lint::achievement);
        catalogue.pointRules().forEach(one -> lint.life(one, one.definition().id(), PointRule::life));
        catalogue.quests().forEach(lint::quest);
        catalogue
                .rewards()
                .forEach(one -> one.definition()
                        .criterion()
                        .ifPresent(criterion -> lint.targets(one.definition().id(), criterion)));
        return List.copyOf(lint.found);
    }

    private void achievement(Published<Achievement> published) {
        Achievement achievement = published.definition();
        life(published, achievement.id(), Achievement::life);
        targets(achievement.id(), achievement.criterion());
        achievement
                .tiers()
                .forEach(tier -> counted(achievement.criterion())
                        .forEach(counted -> target(
                                achievement.id(), "tier '%s'".formatted(tier.name()), counted.target(tier.atLeast()))));
    }

    private void quest(Published<Quest> published) {
        Quest quest = published.definition();
        life(published, quest.id(), Quest::life);
        quest.tasks().forEach(task -> targets(quest.id(), task.criterion()));
    }

    /** Once the books are closed, or a revision begins at its publication, its own end may lie before all that it judges. */
    private <T> void life(Published<T> published, DefinitionId about, Function<T, Life> lives) {
        if (published.timeline().isOver()) {
            return;
        }
        List<Stretch<T>> stretches = published.timeline().stretches();
        Life judged = stretches.get(stretches.size() - 1).life();
        Life own = lives.apply(published.definition());
        if (judged.within(own).isEmpty()) {
            warn(
                    about,
                    "nothing can count for it: it ends at %s, and this revision judges what is stamped from %s on, by a closing of the books or its publication"
                            .formatted(
                                    own.endsAt().orElseThrow(),
                                    judged.startsAt().orElseThrow()),
                    "give it a later end, or retire it");
        }
    }

    /** So many of what the filter accepts. */
    private record Counted(EventFilter filter, BigDecimal target, boolean different) {
        Counted target(BigDecimal other) {
            return new Counted(filter, other, different);
        }
    }

    private void targets(DefinitionId about, Criterion criterion) {
        counted(criterion).forEach(counted -> target(about, "its target of " + counted.target(), counted));
    }

    private static Stream<Counted> counted(Criterion criterion) {
        if (criterion instanceof Combination combination) {
            return Stream.concat(combination.parts().stream(), combination.unless().stream())
                    .flatMap(CatalogueLint::counted);
        }
        if (criterion instanceof DayStreak streak) {
            return counted(streak.each());
        }
        if (criterion instanceof EventStreak streak) {
            return Stream.of(new Counted(new EventFilter(streak.on(), streak.where()), streak.target(), false));
        }
        return criterion instanceof Tally tally
                        && (tally.measure() == Measure.COUNT || tally.measure() == Measure.DISTINCT)
                ? Stream.of(new Counted(tally.filter(), tally.target(), isOfIds(tally)))
                : Stream.empty();
    }

    /** Whether each definition counts once, however often it is earned. */
    private static boolean isOfIds(Tally tally) {
        return tally.measure() == Measure.DISTINCT
                && tally.value()
                        .filter(Field.class::isInstance)
                        .map(Field.class::cast)
                        .filter(field -> field.part() == Field.Part.PAYLOAD && isId(field.path()))
                        .isPresent();
    }

    private static boolean isId(FieldPath path) {
        return path.equals(ACHIEVEMENT_ID) || path.equals(QUEST_ID);
    }

    private void target(DefinitionId about, String what, Counted counted) {
        OptionalLong most = most(about, counted);
        if (most.isPresent()
                && counted.target().compareTo(BigDecimal.valueOf(most.getAsLong())) > 0
                && !isFound(about, what)) {
            warn(
                    about,
                    "%s can never be reached: of what it counts there can be %d at most"
                            .formatted(what, most.getAsLong()),
                    "lower it, or correct or add what it counts");
        }
    }

    private boolean isFound(DefinitionId about, String what) {
        return found.stream()
                .anyMatch(one -> one.about().equals(about) && one.message().startsWith(what + " can never be reached"));
    }

    /** How many outcomes there can ever be; empty where nothing bounds them, or it counts anything else. */
    private OptionalLong most(DefinitionId about, Counted counted) {
        if (counted.filter().on().isEmpty()) {
            return OptionalLong.empty();
        }
        long sum = 0;
        for (EventType type : counted.filter().on()) {
            CountedOutcome outcome = CountedOutcome.of(type).orElse(CountedOutcome.LEVEL);
            if (outcome == CountedOutcome.LEVEL) {
                return OptionalLong.empty();
            }
            for (Map.Entry<DefinitionId, OptionalLong> one : times.entrySet()) {
                // What is earned once cannot be evidence for itself.
                boolean itself = one.getKey().equals(about) && one.getValue().equals(ONCE);
                if (!itself && brings(one.getKey(), outcome) && isWanted(counted.filter(), outcome, one.getKey())) {
                    OptionalLong more = counted.different() ? ONCE : one.getValue();
                    if (more.isEmpty()) {
                        return more;
                    }
                    sum += more.getAsLong();
                }
            }
        }
        return OptionalLong.of(sum);
    }

    private static boolean brings(DefinitionId id, CountedOutcome outcome) {
        return CountedOutcome.of(id.kind()).filter(outcome::equals).isPresent();
    }

    private static boolean isWanted(EventFilter filter, CountedOutcome outcome, DefinitionId id) {
        FieldPath itsId = outcome == CountedOutcome.QUEST ? QUEST_ID : ACHIEVEMENT_ID;
        return filter.where().demanded().stream()
                .filter(Demand.OneOf.class::isInstance)
                .map(Demand.OneOf.class::cast)
                .filter(one -> isId(one.path()))
                .allMatch(one -> one.path().equals(itsId) && one.values().contains(Value.of(id.slug())));
    }

    /** Awards of several revisions stand beside one another, as far as their keys differ. */
    private static OptionalLong times(Published<Achievement> published) {
        long sum = 0;
        for (Stretch<Achievement> stretch : published.timeline().stretches()) {
            OptionalLong more = times(stretch.definition());
            if (more.isEmpty()) {
                return more;
            }
            sum += more.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong times(Achievement achievement) {
        if (achievement.onLateEvidence() == LateEvidence.KEEP) {
            // Facts may hold what a revision gave that judges nothing any more.
            return OptionalLong.empty();
        }
        long tiers = Math.max(1, achievement.tiers().size());
        Repeat repeat = achievement.repeat();
        return repeat.mode() == Repeat.Mode.ONCE
                ? OptionalLong.of(tiers)
                : repeat.max().stream().mapToLong(max -> max * tiers).findFirst();
    }

    private void warn(DefinitionId about, String message, String remedy) {
        Warning warning = new Warning(about, message, remedy);
        if (!found.contains(warning)) {
            found.add(warning);
        }
    }
}
