package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Catalogues of every kind of definition, with references downwards. */
public final class Catalogues {

    private final Draw draw;
    private final Criteria criteria;
    private final List<Published<Achievement>> achievements = new ArrayList<>();
    private final List<Published<Quest>> quests = new ArrayList<>();
    private final List<DefinitionId> known = new ArrayList<>();

    private Catalogues(Draw draw) {
        this.draw = draw;
        this.criteria = new Criteria(draw, known);
    }

    /** One that can work; what hangs on its own points in a way that has no one answer is drawn again. */
    public static Catalogue draw(Draw draw) {
        while (true) {
            Catalogue catalogue = new Catalogues(draw).catalogue();
            if (isAccepted(catalogue)) {
                return catalogue;
            }
        }
    }

    private static boolean isAccepted(Catalogue catalogue) {
        try {
            Rulebook.compile(catalogue, kind -> true);
            return true;
        } catch (IllegalArgumentException loop) {
            return false;
        }
    }

    private Catalogue catalogue() {
        for (int i = draw.between(2, 6); i > 0; i--) {
            Achievement achievement = achievement("a" + i);
            achievements.add(published(achievement));
            known.add(achievement.id());
        }
        DefinitionId granted = DefinitionId.achievement("granted");
        for (int i = draw.between(0, 3); i > 0; i--) {
            Quest quest = quest("q" + i, granted);
            quests.add(published(quest));
            known.add(quest.id());
        }
        Criterion never = Tally.count(criteria.filter(), 1_000);
        achievements.add(published(plain(granted, quests.isEmpty() ? never : reference(), 7)));
        known.add(granted);
        achievements.add(published(plain(DefinitionId.achievement("top"), criteria.combination(), 11)));
        for (int i = draw.chance(25) ? draw.between(1, 3) : 0; i > 0; i--) {
            achievements.add(published(climb("climb" + i)));
        }
        return new Catalogue(
                1,
                LevelCurve.STANDARD,
                achievements,
                List.of(published(pointRule("uncapped", Optional.empty())), published(pointRule("capped", cap()))),
                quests,
                List.of(published(reward())));
    }

    /** Gives about the points that it and its like ask for, so that it can seem to carry itself once its ground has gone. */
    private Achievement climb(String slug) {
        long points = draw.between(20, 120);
        Criterion reached = new PointsReached(points * draw.between(1, 3), Optional.empty());
        return plain(
                DefinitionId.achievement(slug),
                new Combination(
                        List.of(draw.chance(40) ? criteria.latest() : criteria.leaf(), reached), 1, Optional.empty()),
                points);
    }

    private Criterion reference() {
        return new Reference(quests.get(0).definition().id());
    }

    private static <T> Published<T> published(T definition) {
        return new Published<>(definition, 1, 1);
    }

    private Achievement achievement(String slug) {
        DefinitionId id = DefinitionId.achievement(slug);
        Criterion criterion = draw.chance(75) ? criteria.leaf() : criteria.combination();
        if (!(criterion instanceof LeafCriterion leaf)) {
            return plain(id, criterion, draw.between(0, 50));
        }
        boolean tiered = draw.chance(30) && !(leaf instanceof Sequence) && !(leaf instanceof Quiet);
        Repeat repeat = tiered && draw.chance(50) ? Repeat.ONCE : repeat(leaf, tiered);
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; tiered && i < 3; i++) {
            tiers.add(new Tier("t" + i, leaf.target().add(BigDecimal.valueOf(2L * i)), draw.between(0, 30)));
        }
        List<DefinitionId> requires = draw.chance(25) && !known.isEmpty() ? List.of(draw.pickFrom(known)) : List.of();
        long points = tiered ? 0 : draw.between(0, 50);
        return new Achievement(
                id, slug, "", journey(), points, criterion, tiers, repeat, requires, life(), false, Optional.empty());
    }

    private Repeat repeat(LeafCriterion leaf, boolean tiered) {
        boolean windowed = leaf instanceof Tally tally && tally.calendar().isPresent();
        Repeat.Mode mode =
                windowed && draw.chance(60) ? Repeat.Mode.PER_WINDOW : draw.pick(Repeat.Mode.ONCE, Repeat.Mode.EVERY);
        boolean ladder = leaf instanceof Tally tally && !tally.slides() && !tiered;
        if (mode == Repeat.Mode.EVERY && ladder && !Criteria.climbs((Tally) leaf)) {
            return Repeat.ONCE;
        }
        OptionalInt max = draw.chance(30) ? OptionalInt.of(draw.between(1, 4)) : OptionalInt.empty();
        Optional<Duration> cooldown =
                draw.chance(30) ? Optional.of(Duration.ofHours(draw.between(1, 72))) : Optional.empty();
        int every = ladder && mode == Repeat.Mode.EVERY ? draw.between(1, 40) : 1;
        return mode == Repeat.Mode.ONCE ? Repeat.ONCE : new Repeat(mode, every, max, cooldown);
    }

    private Achievement plain(DefinitionId id, Criterion criterion, long points) {
        return new Achievement(
                id,
                id.slug(),
                "",
                journey(),
                points,
                criterion,
                List.of(),
                Repeat.ONCE,
                List.of(),
                life(),
                false,
                Optional.empty());
    }

    private Quest quest(String slug, DefinitionId granted) {
        List<QuestTask> tasks = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            tasks.add(new QuestTask("task" + i, "task", draw.chance(80) ? criteria.leaf() : criteria.combination()));
        }
        Instant from = Histories.START.plus(Duration.ofHours(draw.between(0, 24 * 10)));
        return new Quest(
                DefinitionId.quest(slug),
                slug,
                "",
                journey(),
                from,
                from.plus(Duration.ofHours(draw.between(24, 24 * 20))),
                draw.pick(Quest.Start.values()),
                draw.pick(Quest.Order.values()),
                tasks,
                List.of(
                        new QuestReward.Points(draw.between(1, 100)),
                        draw.chance(50)
                                ? new QuestReward.GrantedAchievement(granted)
                                : new QuestReward.GrantedReward(DefinitionId.reward("prize"))));
    }

    private PointRule pointRule(String slug, Optional<Cap> cap) {
        return new PointRule(
                DefinitionId.pointRule(slug), slug, journey(), criteria.filter(), criteria.value(), cap, life());
    }

    private Optional<Cap> cap() {
        return Optional.of(new Cap(draw.between(10, 200), criteria.calendar()));
    }

    private Reward reward() {
        return new Reward(
                DefinitionId.reward("prize"),
                "prize",
                "",
                Journey.CROSS,
                "badge",
                Value.of("x"),
                0,
                draw.chance(70) ? Optional.of(criteria.combination()) : Optional.empty());
    }

    private Journey journey() {
        return draw.pick(new Journey("alpha"), new Journey("beta"), Journey.CROSS);
    }

    private Life life() {
        if (draw.chance(70)) {
            return Life.ALWAYS;
        }
        Instant from = Histories.START.plus(Duration.ofHours(draw.between(0, 24 * 10)));
        return Life.between(from, from.plus(Duration.ofHours(draw.between(24, 24 * 20))));
    }
}
