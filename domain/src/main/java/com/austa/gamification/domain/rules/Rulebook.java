package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.time.Life;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A catalogue compiled for one group: the rules it owns and all that they refer to, each above what it looks at, indexed
 * by what an event can concern. Immutable and safe for use by many threads.
 */
public final class Rulebook {

    /** What an event brings to a rule. */
    @FunctionalInterface
    public interface Match {
        /** @param leaf index among the rule's leaves */
        void of(Rule rule, int leaf, Contribution contribution);

        /** Told of rules that are false for the event because they could not be worked out. */
        default void failed(FailedRules rules) {}
    }

    private record Asking(GamificationEvent event, Match match) implements EventIndex.Found {
        @Override
        public void add(EventIndex.Entry entry) {
            entry.ask(event, match);
        }

        @Override
        public void failed(FailedRules rules) {
            match.failed(rules);
        }
    }

    private final long revision;
    private final LevelCurve levels;
    private final Map<DefinitionId, Rule> rules = new HashMap<>();
    private final Map<DefinitionId, SortedSet<DefinitionId>> above = new HashMap<>();
    private final List<Rule> newestFirst = new ArrayList<>();
    private final EventIndex index;
    private final List<Rule> clocked;
    private final Map<CountedOutcome, SortedSet<DefinitionId>> looking = new EnumMap<>(CountedOutcome.class);
    private final Map<CountedOutcome, List<DefinitionId>> bringing = new EnumMap<>(CountedOutcome.class);
    private final Set<CountedOutcome> counted = EnumSet.noneOf(CountedOutcome.class);
    private final SortedSet<Threshold> thresholds = new TreeSet<>();
    private final Map<DefinitionId, OutcomeLoop> loops = new HashMap<>();
    private final Map<CountedOutcome, OutcomeLoop> loopsThrough = new EnumMap<>(CountedOutcome.class);
    private final int firstLookingAtPoints;

    private Rulebook(Catalogue catalogue, Strata strata) {
        List<Rule> ascending = strata.rules();
        this.revision = catalogue.revision();
        this.levels = catalogue.levels();
        this.index = new EventIndex(ascending);
        this.clocked = ascending.stream().filter(Rule::fallsDue).toList();
        for (Rule rule : ascending) {
            rules.put(rule.id(), rule);
            rule.below()
                    .forEach(lower ->
                            above.computeIfAbsent(lower, key -> new TreeSet<>()).add(rule.id()));
        }
        ascending.forEach(this::noteLooks);
        for (Rule rule : ascending) {
            rule.bringsAbout().stream()
                    .filter(looking::containsKey)
                    .forEach(outcome -> bringing.computeIfAbsent(outcome, key -> new ArrayList<>())
                            .add(rule.id()));
        }
        this.firstLookingAtPoints = Stream.concat(
                        lookingAt(CountedOutcome.LEVEL).stream().map(rules::get),
                        strata.loops().stream()
                                .filter(loop -> loop.through().contains(CountedOutcome.LEVEL))
                                .flatMap(loop -> loop.rules().stream()))
                .mapToInt(Rule::order)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (OutcomeLoop loop : strata.loops()) {
            loop.rules().forEach(rule -> loops.put(rule.id(), loop));
            loop.through().forEach(outcome -> loopsThrough.put(outcome, loop));
        }
        newestFirst.addAll(ascending);
        newestFirst.sort((one, other) -> Long.compare(other.since(), one.since()));
    }

    private void noteLooks(Rule rule) {
        counted.addAll(rule.counts());
        thresholds.addAll(rule.thresholds());
        rule.looksAt()
                .forEach(outcome ->
                        looking.computeIfAbsent(outcome, key -> new TreeSet<>()).add(rule.id()));
    }

    /**
     * @param owned the kinds whose outcomes are the group's to write
     * @throws IllegalArgumentException if a definition refers to an unknown one or back to itself
     * @throws UnsettledLoop if some see their own outcomes in a way that has no one answer
     */
    public static Rulebook compile(Catalogue catalogue, Predicate<DefinitionKind> owned) {
        Grants grants = Grants.of(catalogue.quests());
        LevelCurve levels = catalogue.levels();
        List<Rule> all = new ArrayList<>();
        catalogue
                .achievements()
                .forEach(one -> all.addAll(Revisions.rules(
                        one,
                        one.definition().id(),
                        Achievement::life,
                        judged -> RuleCompiler.achievement(judged, grants.waysTo(one, judged.definition()), levels))));
        catalogue
                .pointRules()
                .forEach(one -> all.addAll(
                        Revisions.rules(one, one.definition().id(), PointRule::life, RuleCompiler::pointRule)));
        catalogue
                .quests()
                .forEach(one -> all.addAll(Revisions.rules(
                        one, one.definition().id(), Quest::life, judged -> RuleCompiler.quest(judged, levels))));
        catalogue
                .rewards()
                .forEach(one -> all.addAll(Revisions.rules(
                        one,
                        one.definition().id(),
                        reward -> Life.ALWAYS,
                        judged -> RuleCompiler.reward(
                                judged, grants.waysTo(one.definition().id()), levels))));
        return new Rulebook(catalogue, Strata.ascending(all, owned));
    }

    public long revision() {
        return revision;
    }

    public LevelCurve levels() {
        return levels;
    }

    public Optional<Rule> find(DefinitionId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** @throws IllegalArgumentException if the group has no such rule */
    public Rule rule(DefinitionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no rule for " + id));
    }

    /** Every leaf that the event contributes to. */
    public void match(GamificationEvent event, Match match) {
        index.forEach(event, new Asking(event, match));
    }

    /** As {@link #match}, of an outcome told as if it were an event. */
    public void matchOutcome(GamificationEvent outcome, Match match) {
        index.forEachCounting(outcome, entry -> entry.ask(outcome, match));
    }

    /** Those of outcomes that rules count. */
    public Set<CountedOutcome> counted() {
        return counted;
    }

    /** Rules that look at such outcomes, for {@link CountedOutcome#LEVEL} also at points. */
    public SortedSet<DefinitionId> lookingAt(CountedOutcome outcome) {
        return looking.getOrDefault(outcome, Collections.emptySortedSet());
    }

    /** Rules that bring such outcomes about, lowest first; empty if nobody looks at them. */
    public List<DefinitionId> bringing(CountedOutcome outcome) {
        return bringing.getOrDefault(outcome, List.of());
    }

    /** All points that rules look at. */
    public SortedSet<Threshold> thresholds() {
        return thresholds;
    }

    /** Whether the rule's points are looked at. */
    public boolean countsPointsOf(Rule rule) {
        return looking.containsKey(CountedOutcome.LEVEL) && rule.givesPoints();
    }

    /** The order of the lowest rule that looks at points; all that give some, but for those on a loop with it, are lower. */
    public int firstLookingAtPoints() {
        return firstLookingAtPoints;
    }

    /** The loop that leads through such outcomes. */
    public Optional<OutcomeLoop> loopThrough(CountedOutcome outcome) {
        return Optional.ofNullable(loopsThrough.get(outcome));
    }

    /** The loop that the rule is on. */
    public Optional<OutcomeLoop> loopOf(Rule rule) {
        return Optional.ofNullable(loops.get(rule.id()));
    }

    /** Rules that may come true by time alone. */
    public List<Rule> clocked() {
        return clocked;
    }

    /** Definitions that look at this one directly. */
    public SortedSet<DefinitionId> directlyAbove(DefinitionId id) {
        return above.getOrDefault(id, new TreeSet<>());
    }

    /**
     * These and all that stand above them; of what counts outcomes or points, with all that brings those about. A definition
     * comes with its revisions.
     */
    public SortedSet<DefinitionId> withAllAbove(Collection<DefinitionId> ids) {
        SortedSet<DefinitionId> reached = new TreeSet<>();
        ids.forEach(id -> reach(id, reached));
        return reached;
    }

    private void reach(DefinitionId id, SortedSet<DefinitionId> reached) {
        if (!rules.containsKey(id) || !reached.add(id)) {
            return;
        }
        Rule rule = rule(id);
        directlyAbove(id).forEach(higher -> reach(higher, reached));
        partsOf(id).forEach(part -> reach(part, reached));
        if (!looking.isEmpty()) {
            rule.bringsAbout().forEach(outcome -> lookingAt(outcome).forEach(higher -> reach(higher, reached)));
            rule.looksAt().forEach(outcome -> bringing(outcome).forEach(lower -> reach(lower, reached)));
        }
    }

    /** These and all that look at them, however far above, and at nothing but what these change. */
    Set<DefinitionId> standingOn(Collection<DefinitionId> ids) {
        Set<DefinitionId> standing = new TreeSet<>();
        ids.forEach(id -> climb(id, standing));
        return standing;
    }

    private void climb(DefinitionId id, Set<DefinitionId> standing) {
        find(id).filter(rule -> standing.add(id)).ifPresent(rule -> {
            directlyAbove(id).forEach(higher -> climb(higher, standing));
            rule.bringsAbout().forEach(outcome -> lookingAt(outcome).forEach(higher -> climb(higher, standing)));
        });
    }

    /** A definition and all that it looks at, however far below. */
    public SortedSet<DefinitionId> withAllBelow(DefinitionId id) {
        SortedSet<DefinitionId> reached = new TreeSet<>();
        reachBelow(id, reached);
        return reached;
    }

    /** The revisions that are folded beside one another for this definition; none for one that is judged by one. */
    public List<DefinitionId> partsOf(DefinitionId id) {
        return find(id).filter(rule -> rule.shape() instanceof Rule.Merged)
                .map(rule -> ((Rule.Merged) rule.shape()).parts())
                .orElse(List.of());
    }

    /** The rules that judge for it, by the order of their event times: itself, or its revisions. */
    public List<Rule> judging(Rule rule) {
        return rule.shape() instanceof Rule.Merged merged
                ? merged.parts().stream().map(this::rule).toList()
                : List.of(rule);
    }

    /** These, and the revisions that are folded beside one another for them. */
    public SortedSet<DefinitionId> withParts(Collection<DefinitionId> ids) {
        SortedSet<DefinitionId> all = new TreeSet<>(ids);
        ids.forEach(id -> all.addAll(partsOf(id)));
        return all;
    }

    /** Types of the events that these definitions and all below them look at; empty for every type. */
    public Optional<Set<EventType>> typesOf(Collection<DefinitionId> ids) {
        SortedSet<DefinitionId> looked = new TreeSet<>();
        ids.forEach(id -> reachBelow(id, looked));
        Set<EventType> types = new HashSet<>();
        for (DefinitionId id : looked) {
            for (Leaf leaf : rule(id).leaves()) {
                for (EventFilter filter : leaf.criterion().filters()) {
                    if (filter.on().isEmpty()) {
                        return Optional.empty();
                    }
                    filter.on().stream().filter(type -> !type.isReserved()).forEach(types::add);
                }
            }
        }
        return Optional.of(types);
    }

    private void reachBelow(DefinitionId id, SortedSet<DefinitionId> reached) {
        find(id).filter(rule -> reached.add(id)).ifPresent(rule -> {
            rule.below().forEach(lower -> reachBelow(lower, reached));
            rule.looksAt().forEach(outcome -> bringing(outcome).forEach(lower -> reachBelow(lower, reached)));
        });
    }

    /** The catalogue's revision that brought the newest of its definitions; 0 without any. */
    public long newestChange() {
        return newestFirst.isEmpty() ? 0 : newestFirst.get(0).since();
    }

    /** Definitions that came or changed after this catalogue revision. */
    public SortedSet<DefinitionId> newerThan(long catalogueRevision) {
        SortedSet<DefinitionId> newer = new TreeSet<>();
        for (Rule rule : newestFirst) {
            if (rule.since() <= catalogueRevision) {
                break;
            }
            newer.add(rule.id());
        }
        return newer;
    }
}
