package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.quest.QuestStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One group's life with one user, without a database: what it has claimed, its state as bytes, and the books as a map.
 * Every change is checked against what the books hold, so that a wrong difference cannot hide.
 */
public final class KeptUser {

    private final UserId user;
    private final Map<EventId, GamificationEvent> claimed = new LinkedHashMap<>();
    private final Set<EventId> retracted = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<OutcomeKey, Outcome> books =
            new TreeMap<>(Comparator.comparing(OutcomeKey::definition).thenComparing(OutcomeKey::occurrence));
    private final Map<String, QuestStanding> quests = new TreeMap<>();
    private Optional<byte[]> state = Optional.empty();
    private int refolds;

    public KeptUser(UserId user) {
        this.user = user;
    }

    /** The reference: everything at once, in order, from nothing. */
    public static KeptUser atOnce(UserId user, Decider decider, List<GamificationEvent> events, List<Fact> facts) {
        KeptUser kept = new KeptUser(user);
        facts.forEach(fact -> kept.learn(decider, fact));
        kept.take(decider, events);
        return kept;
    }

    /**
     * The reference where facts hold awards: all of it folded as one history, without anything that was known before.
     *
     * @param definitions all that there are
     */
    public static KeptUser replayed(
            UserId user,
            Decider decider,
            SortedSet<DefinitionId> definitions,
            List<GamificationEvent> events,
            List<Fact> facts) {
        KeptUser kept = new KeptUser(user);
        events.forEach(event -> kept.claimed.put(event.id(), event));
        kept.facts.addAll(facts);
        List<GamificationEvent> fresh = List.copyOf(kept.claimed.values());
        kept.apply(decider.refold(UserState.unknown(user), fresh, definitions, kept.history(definitions)));
        return kept;
    }

    /** Those claimed before are dropped, as the journal would. */
    public void take(Decider decider, List<GamificationEvent> batch) {
        List<GamificationEvent> fresh = claim(batch);
        if (!fresh.isEmpty()) {
            decide(decider, fresh);
        }
    }

    /**
     * Never by a shortcut: the whole history is folded again each time.
     *
     * @param definitions all that there are
     */
    public void takeAnew(Decider decider, SortedSet<DefinitionId> definitions, List<GamificationEvent> batch) {
        List<GamificationEvent> fresh = claim(batch);
        if (!fresh.isEmpty()) {
            apply(decider.refold(before(), fresh, definitions, history(definitions)));
        }
    }

    private List<GamificationEvent> claim(List<GamificationEvent> batch) {
        List<GamificationEvent> fresh = new ArrayList<>();
        for (GamificationEvent event : batch) {
            if (!retracted.contains(event.id()) && claimed.putIfAbsent(event.id(), event) == null) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** By what has come into force, without anything new; nothing for a user never met. */
    public void judge(Decider decider) {
        if (state.isPresent()) {
            decide(decider, List.of());
        }
    }

    private void decide(Decider decider, List<GamificationEvent> fresh) {
        UserState before = before();
        Step step = decider.decide(before, fresh);
        if (step instanceof Step.Decided decided) {
            apply(decided.decision());
        } else {
            refolds++;
            SortedSet<DefinitionId> needed = ((Step.NeedsHistory) step).definitions();
            apply(decider.refold(before, fresh, needed, lookedAt(decider, needed)));
        }
    }

    public void learn(Decider decider, Fact fact) {
        facts.add(fact);
        UserState before = before();
        SortedSet<DefinitionId> concerned = decider.concernedBy(before, fact);
        apply(decider.refold(before, List.of(), concerned, history(concerned)));
    }

    /** Takes the event out, or never in if it has not come yet. */
    public void retract(Decider decider, GamificationEvent event) {
        if (retracted.add(event.id()) && claimed.remove(event.id()) != null) {
            UserState before = before();
            SortedSet<DefinitionId> concerned = decider.concernedBy(before, event);
            apply(decider.refold(
                    before, List.of(), concerned, history(concerned).without(event)));
        }
    }

    private UserState before() {
        return state.map(bytes -> UserState.decode(user, bytes)).orElseGet(() -> UserState.unknown(user));
    }

    /** The least that a store may load: events of other types are left out. */
    private History lookedAt(Decider decider, SortedSet<DefinitionId> definitions) {
        History all = history(definitions);
        return decider.typesOf(definitions)
                .map(types -> new History(
                        user,
                        all.events().stream()
                                .filter(event -> types.contains(event.type()))
                                .toList(),
                        all.facts(),
                        all.standing()))
                .orElse(all);
    }

    private History history(SortedSet<DefinitionId> definitions) {
        List<Outcome> standing = books.values().stream()
                .filter(outcome -> definitions.contains(outcome.key().definition()))
                .toList();
        return new History(user, List.copyOf(claimed.values()), facts, standing);
    }

    private void apply(Decision decision) {
        for (OutcomeChange change : decision.changes()) {
            Optional<Outcome> stood = Optional.ofNullable(books.get(change.key()));
            if (!stood.equals(change.before())) {
                throw new AssertionError("%s: the decision takes back %s but the books hold %s"
                        .formatted(change.key(), change.before(), stood));
            }
            books.remove(change.key());
            change.after().ifPresent(outcome -> books.put(change.key(), outcome));
        }
        decision.quests().forEach(standing -> quests.put(standing.questId(), standing));
        facts.addAll(decision.facts());
        state = Optional.of(decision.after().encode());
    }

    /** All that the group knows of, also those that it wrote itself. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** In the order of their coming. */
    public List<GamificationEvent> claimed() {
        return List.copyOf(claimed.values());
    }

    /** How often the history was needed. */
    public int refolds() {
        return refolds;
    }

    public int stateSize() {
        return state.map(bytes -> bytes.length).orElse(0);
    }

    public Map<OutcomeKey, Outcome> books() {
        return new LinkedHashMap<>(books);
    }

    /** By quest id. */
    public List<QuestStanding> quests() {
        return List.copyOf(quests.values());
    }

    /** A quest that begins by itself is shown to everybody: without progress its row says nothing. */
    private boolean isUntouched(QuestStanding standing) {
        boolean byHand = facts.stream().anyMatch(fact -> fact.about().slug().equals(standing.questId()));
        return !byHand
                && standing.completedAt().isEmpty()
                && standing.tasks().stream().allMatch(task -> task.current().signum() == 0 && !task.done());
    }

    /** Everything that must be one result, a line each, in one order. */
    public String result() {
        return result(quest -> true);
    }

    /** @param concerned ids of the quests that are looked at */
    public String result(Predicate<String> concerned) {
        StringBuilder lines = new StringBuilder();
        books.values().forEach(outcome -> lines.append(outcome).append('\n'));
        quests.values().stream()
                .filter(standing -> concerned.test(standing.questId()) && !isUntouched(standing))
                .forEach(standing -> lines.append(standing).append('\n'));
        return lines.toString();
    }
}
