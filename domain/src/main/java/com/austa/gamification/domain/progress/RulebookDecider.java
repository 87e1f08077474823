package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides by a compiled catalogue. */
public final class RulebookDecider implements Decider {

    private final ConsumerGroup group;
    private final Rulebook rulebook;
    private final int stateBytesMax;

    private RulebookDecider(ConsumerGroup group, Rulebook rulebook, int stateBytesMax) {
        this.group = requireNonNull(group, "group");
        this.rulebook = requireNonNull(rulebook, "rulebook");
        this.stateBytesMax = stateBytesMax;
    }

    /** @throws IllegalArgumentException if a definition refers to an unknown one or back to itself */
    public static RulebookDecider of(Catalogue catalogue, ConsumerGroup group) {
        return withStateBound(catalogue, group, RuleState.BYTES_MAX);
    }

    /**
     * @param stateBytesMax state of one rule and user above which it is dropped and folded from the journal each time; 0
     *     keeps none. The results are the same.
     */
    public static RulebookDecider withStateBound(Catalogue catalogue, ConsumerGroup group, int stateBytesMax) {
        Rulebook rulebook =
                Rulebook.compile(catalogue, kind -> group.roles().stream().anyMatch(role -> role.owns(kind)));
        return new RulebookDecider(group, rulebook, stateBytesMax);
    }

    @Override
    public ConsumerGroup group() {
        return group;
    }

    @Override
    public LevelCurve levels() {
        return rulebook.levels();
    }

    @Override
    public long revision() {
        return rulebook.revision();
    }

    @Override
    public long newestChange() {
        return rulebook.newestChange();
    }

    @Override
    public boolean judges(DefinitionId definition) {
        return rulebook.find(definition).isPresent();
    }

    @Override
    public Optional<Set<EventType>> typesOf(SortedSet<DefinitionId> definitions) {
        return rulebook.typesOf(definitions);
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        UserFold fold = new UserFold(rulebook, before, stateBytesMax);
        SortedSet<DefinitionId> stuck = fold.advance(fresh, unjudged(before));
        if (!stuck.isEmpty()) {
            return new Step.NeedsHistory(whole(rulebook.withAllAbove(stuck)));
        }
        Decision decision = fold.decision();
        Set<DefinitionId> losing = Keeping.isAnyLate(before, fresh) ? Keeping.losing(rulebook, decision) : Set.of();
        return losing.isEmpty()
                ? new Step.Decided(decision)
                : new Step.NeedsHistory(whole(rulebook.withAllAbove(losing)));
    }

    @Override
    public Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
        Decision decision = fold(before, fresh, definitions, history, List.of())
                .orElseThrow(() -> new IllegalStateException(
                        "more than %s must be folded anew, but was not asked for".formatted(definitions)));
        return history.retracted().isEmpty()
                ? new Keeping(rulebook, before, fresh, history).keep(decision, (events, facts) -> {
                    List<GamificationEvent> left = new ArrayList<>(fresh);
                    left.removeAll(events);
                    return fold(before, events, definitions, history.leaving(left), facts);
                })
                : decision;
    }

    /** Empty if more than these definitions must be folded anew. */
    private Optional<Decision> fold(
            UserState before,
            List<GamificationEvent> fresh,
            SortedSet<DefinitionId> definitions,
            History history,
            List<Fact> facts) {
        UserFold fold = new UserFold(rulebook, before, stateBytesMax);
        fold.anew(rulebook.withParts(definitions), history);
        fold.keep(facts);
        return fold.advance(fresh, new TreeSet<>()).isEmpty() ? Optional.of(fold.decision()) : Optional.empty();
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, Fact fact) {
        SortedSet<DefinitionId> concerned = fact.kind() == Fact.Kind.REWARD_REDEEMED
                ? new TreeSet<>()
                : rulebook.withAllAbove(List.of(fact.about()));
        // By any fact the user's time goes on.
        concerned.addAll(clocked(before));
        concerned.addAll(unjudged(before));
        return whole(concerned);
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted) {
        Set<DefinitionId> matched = new TreeSet<>();
        rulebook.match(retracted, (rule, leaf, contribution) -> matched.add(rule.id()));
        SortedSet<DefinitionId> concerned = rulebook.withAllAbove(matched);
        // The user's time may go back.
        concerned.addAll(clocked(before));
        concerned.addAll(unjudged(before));
        return whole(concerned);
    }

    private static SortedSet<DefinitionId> whole(SortedSet<DefinitionId> ids) {
        SortedSet<DefinitionId> whole = new TreeSet<>(ids);
        whole.removeIf(id -> !id.isWhole());
        return whole;
    }

    /** What time alone may have changed, and all above. */
    private SortedSet<DefinitionId> clocked(UserState before) {
        return rulebook.withAllAbove(rulebook.clocked().stream()
                .map(Rule::id)
                .filter(before.definitions()::containsKey)
                .toList());
    }

    /** What the user's state does not know of yet, and all above. */
    private SortedSet<DefinitionId> unjudged(UserState before) {
        return before.isUnknown() ? new TreeSet<>() : rulebook.withAllAbove(rulebook.newerThan(before.revision()));
    }
}
