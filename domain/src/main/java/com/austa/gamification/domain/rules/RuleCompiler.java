package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.LateEvidence;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EachEvent;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.LevelReached;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.criterion.Targets;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestTask;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns one definition into a {@link Rule}; for a single use. */
final class RuleCompiler {

    private final Life life;
    private final LevelCurve levels;
    private final Set<Threshold> thresholds = new TreeSet<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<DefinitionId> below = new TreeSet<>();

    private RuleCompiler(Life life, LevelCurve levels) {
        this.life = life;
        this.levels = levels;
    }

    /** @param granting the quests that give it on completion */
    static Rule achievement(Judged<Achievement> judged, List<Node> granting, LevelCurve levels) {
        Achievement achievement = judged.definition();
        RuleCompiler compiler = new RuleCompiler(judged.life(), levels);
        compiler.below.addAll(achievement.requires());
        boolean plainLeaf = achievement.criterion() instanceof LeafCriterion && granting.isEmpty();
        Rule.Shape shape = plainLeaf ? compiler.selected(achievement) : compiler.held(achievement, granting);
        Rule rule = compiler.rule(
                judged, achievement.journey(), shape, achievement.requires(), Optional.empty(), List.of());
        return achievement.onLateEvidence() == LateEvidence.KEEP ? rule.keeping() : rule;
    }

    private Rule.Shape selected(Achievement achievement) {
        LeafCriterion criterion = (LeafCriterion) achievement.criterion();
        List<Tier> tiers = achievement.tiers();
        Repeat repeat = achievement.repeat();
        boolean every = repeat.mode() == Repeat.Mode.EVERY;
        boolean ladder = every && tiers.isEmpty() && criterion instanceof Tally tally && !tally.slides();
        Targets targets = new Targets(
                tiers.isEmpty()
                        ? List.of(criterion.target())
                        : tiers.stream().map(Tier::atLeast).toList(),
                ladder ? Optional.of(BigDecimal.valueOf(repeat.every())) : Optional.empty(),
                every && !ladder);
        leaves.add(new Leaf(criterion, targets, life, Optional.empty()));
        List<Long> points = tiers.isEmpty()
                ? List.of(achievement.points())
                : tiers.stream().map(Tier::points).toList();
        return new Rule.Selected(
                new Selection(repeat, tiers.stream().map(Tier::name).toList(), points, ladder));
    }

    private Rule.Shape held(Achievement achievement, List<Node> granting) {
        if (!achievement.tiers().isEmpty() || achievement.repeat().mode() != Repeat.Mode.ONCE) {
            throw new IllegalArgumentException(
                    ("%s: what a combination, a reference or a quest gives is earned once; take tiers and repeat away, or"
                                    + " use one tally or streak that no quest grants")
                            .formatted(achievement.id()));
        }
        List<Node> ways = new ArrayList<>();
        ways.add(node(achievement.criterion(), Optional.empty()));
        granting.forEach(quest -> ways.add(known(quest)));
        Node node = anyOf(ways);
        return new Rule.Granted(List.of(new Rule.Grant("", node, achievement.points())));
    }

    static Rule pointRule(Judged<PointRule> judged) {
        PointRule definition = judged.definition();
        RuleCompiler compiler = new RuleCompiler(judged.life(), LevelCurve.STANDARD);
        EachEvent each = new EachEvent(definition.filter(), definition.points(), definition.cap());
        compiler.leaves.add(new Leaf(each, Targets.of(BigDecimal.ONE), compiler.life, Optional.empty()));
        return compiler.rule(
                judged, definition.journey(), new Rule.EachEvent(), List.of(), Optional.empty(), List.of());
    }

    static Rule quest(Judged<Quest> judged, LevelCurve levels) {
        Quest quest = judged.definition();
        RuleCompiler compiler = new RuleCompiler(judged.life(), levels);
        List<Node> tasks = new ArrayList<>();
        for (QuestTask task : quest.tasks()) {
            Optional<Node> opensAfter = quest.order() == Quest.Order.SEQUENCE && !tasks.isEmpty()
                    ? Optional.of(new Node.OfParts(tasks, tasks.size(), Optional.empty()))
                    : Optional.empty();
            tasks.add(compiler.node(task.criterion(), opensAfter));
        }
        Node all = new Node.OfParts(tasks, tasks.size(), Optional.empty());
        return compiler.rule(
                judged,
                quest.journey(),
                new Rule.Granted(List.of(new Rule.Grant("", all, quest.points()))),
                List.of(),
                Optional.of(quest),
                tasks);
    }

    /** @param granting the quests that give it on completion */
    static Rule reward(Judged<Reward> judged, Map<DefinitionId, List<Node>> granting, LevelCurve levels) {
        Reward reward = judged.definition();
        RuleCompiler compiler = new RuleCompiler(judged.life(), levels);
        List<Rule.Grant> grants = new ArrayList<>();
        reward.criterion()
                .ifPresent(criterion -> grants.add(new Rule.Grant("", compiler.node(criterion, Optional.empty()), 0)));
        granting.forEach(
                (quest, ways) -> grants.add(new Rule.Grant("quest:" + quest.slug(), compiler.known(anyOf(ways)), 0)));
        return compiler.rule(
                judged, reward.journey(), new Rule.Granted(grants), List.of(), Optional.empty(), List.of());
    }

    private Node node(Criterion criterion, Optional<Node> opensAfter) {
        if (criterion instanceof LeafCriterion leaf) {
            leaves.add(new Leaf(leaf, Targets.of(leaf.target()), life, opensAfter));
            return new Node.OfLeaf(leaves.size() - 1);
        }
        if (criterion instanceof Reference reference) {
            return reference(reference.to());
        }
        if (criterion instanceof PointsReached reached) {
            return total(new Threshold(reached.journey(), reached.points()));
        }
        if (criterion instanceof LevelReached reached) {
            return total(new Threshold(Optional.empty(), levels.pointsFor(reached.level())));
        }
        Combination combination = (Combination) criterion;
        return new Node.OfParts(
                combination.parts().stream().map(part -> node(part, opensAfter)).toList(),
                combination.needed(),
                combination.unless().map(part -> node(part, opensAfter)));
    }

    private static Node anyOf(List<Node> ways) {
        return ways.size() == 1 ? ways.get(0) : new Node.OfParts(ways, 1, Optional.empty());
    }

    /** A node made elsewhere, of definitions alone. */
    private Node known(Node node) {
        if (node instanceof Node.OfDefinition other) {
            below.add(other.id());
            // A revision is folded with its definition, never alone.
            below.add(other.id().whole());
        } else if (node instanceof Node.OfParts parts) {
            parts.parts().forEach(this::known);
            parts.unless().ifPresent(this::known);
        }
        return node;
    }

    private Node reference(DefinitionId to) {
        below.add(to);
        return new Node.OfDefinition(to);
    }

    private Node total(Threshold threshold) {
        thresholds.add(threshold);
        return new Node.OfTotal(threshold);
    }

    private Rule rule(
            Judged<?> judged,
            Journey journey,
            Rule.Shape shape,
            List<DefinitionId> requires,
            Optional<Quest> quest,
            List<Node> tasks) {
        return new Rule(
                judged.rule(),
                judged.revision(),
                judged.since(),
                0,
                true,
                journey,
                life,
                leaves,
                shape,
                requires,
                below,
                thresholds,
                quest,
                tasks,
                false);
    }
}
