package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Held;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Mind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;

/** What groups make of users: asks their deciders with what the books hold, and changes nothing. Under the books' lock. */
final class InMemoryJudgement {

    private final InMemoryBooks books;

    InMemoryJudgement(InMemoryBooks books) {
        this.books = books;
    }

    Decision judge(Decider decider, UserId user) {
        UserState before = state(decider, user);
        Step step = decider.decide(before, List.of());
        if (step instanceof Step.Decided decided) {
            return decided.decision();
        }
        SortedSet<DefinitionId> definitions = ((Step.NeedsHistory) step).definitions();
        return decider.refold(before, List.of(), definitions, history(decider.group(), user, definitions));
    }

    Decision without(Decider decider, UserId user, GamificationEvent event) {
        UserState before = state(decider, user);
        SortedSet<DefinitionId> concerned = decider.concernedBy(before, event);
        List<Fact> facts = books.facts.getOrDefault(user, List.of());
        List<GamificationEvent> events = claimed(decider.group(), user);
        History history =
                history(decider.group(), user, concerned, facts, events).without(event);
        return decider.refold(before, List.of(), concerned, history);
    }

    Decision decide(Decider decider, UserId user, List<GamificationEvent> fresh) {
        UserState before = state(decider, user);
        Step step = decider.decide(before, fresh);
        if (step instanceof Step.Decided decided) {
            return decided.decision();
        }
        SortedSet<DefinitionId> definitions = ((Step.NeedsHistory) step).definitions();
        List<GamificationEvent> events = claimed(decider.group(), user);
        events.addAll(fresh);
        List<Fact> facts = books.facts.getOrDefault(user, List.of());
        return decider.refold(before, fresh, definitions, history(decider.group(), user, definitions, facts, events));
    }

    /** What a fact that is written means to a group. */
    Decision meant(Decider decider, Fact fact) {
        UserState before = state(decider, fact.user());
        SortedSet<DefinitionId> concerned = decider.concernedBy(before, fact);
        return decider.refold(before, List.of(), concerned, history(decider.group(), fact.user(), concerned));
    }

    UserState state(Decider decider, UserId user) {
        byte[] bytes = books.minds.get(new Mind(decider.group().name(), user));
        UserState state = bytes == null ? UserState.unknown(user) : UserState.decode(user, bytes);
        if (state.revision() > decider.revision()) {
            throw new StaleCatalogue(decider.revision(), state.revision());
        }
        return state;
    }

    /** As it stands. */
    History history(ConsumerGroup group, UserId user, SortedSet<DefinitionId> definitions) {
        return history(group, user, definitions, books.facts.getOrDefault(user, List.of()), claimed(group, user));
    }

    History history(
            ConsumerGroup group,
            UserId user,
            SortedSet<DefinitionId> definitions,
            List<Fact> facts,
            List<GamificationEvent> events) {
        Predicate<DefinitionId> owned =
                definition -> group.roles().stream().anyMatch(role -> role.owns(definition.kind()));
        List<Outcome> standing = books.outcomes.getOrDefault(user, Map.of()).values().stream()
                .filter(Held::stands)
                .map(Held::outcome)
                .filter(outcome -> definitions.contains(outcome.key().definition()))
                .filter(outcome -> owned.test(outcome.key().definition()))
                .toList();
        return new History(user, events, facts, standing);
    }

    /** Journal rows below the group's progress. */
    List<GamificationEvent> claimed(ConsumerGroup group, UserId user) {
        List<GamificationEvent> claimed = new ArrayList<>();
        books.identities.getOrDefault(user, Map.of()).forEach((id, position) -> {
            if (books.isClaimed(group.name(), position) && !books.retracted.containsKey(position)) {
                claimed.add(books.journal.get(position));
            }
        });
        return claimed;
    }
}
