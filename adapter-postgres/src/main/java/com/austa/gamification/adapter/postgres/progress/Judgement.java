package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.BookWriter.Decided;
import com.austa.gamification.adapter.postgres.progress.UserRows.UserRow;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.progress.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Asks the decider, user by user; those whom one step does not do for are asked again with their histories.
 *
 * <p>Deciding is most of the work of a batch, and the users' locks are what groups wait for one another at: so it is done
 * before the locks, from what is foreseen, and holds where nothing has come in between.
 */
final class Judgement {

    /** What was decided of a user without lock. */
    private record Foreseen(Remembered before, List<GamificationEvent> events, Step step) {}

    private final Handle handle;
    private final int group;
    private final Decider decider;
    private final Map<UserId, Foreseen> foreseen = new HashMap<>();

    Judgement(Handle handle, int group, Decider decider) {
        this.handle = handle;
        this.group = group;
        this.decider = decider;
    }

    /** @param claimed what the group will claim as far as can be seen */
    void foresee(SortedMap<UserId, List<GamificationEvent>> claimed) {
        Map<UserId, Remembered> states = load(claimed.keySet());
        claimed.forEach((user, events) -> {
            Remembered before = of(states, user);
            foreseen.put(user, new Foreseen(before, events, decider.decide(before.state(), events)));
        });
    }

    /** @param profiles of those who have claimed events, under their lock */
    List<Decided> of(SortedMap<UserId, Profile> profiles, SortedMap<UserId, List<GamificationEvent>> claimed) {
        keepTrue(claimed);
        Map<UserId, SortedSet<DefinitionId>> asked = new HashMap<>();
        foreseen.forEach((user, seen) -> {
            if (seen.step() instanceof Step.NeedsHistory more) {
                asked.put(user, more.definitions());
            }
        });
        SortedSet<DefinitionId> all = new TreeSet<>();
        asked.values().forEach(all::addAll);
        Map<UserId, History> histories =
                new Histories(handle, decider.group(), group).load(asked, decider.typesOf(all));
        List<Decided> decided = new ArrayList<>(profiles.size());
        profiles.forEach((user, profile) -> {
            Foreseen seen = of(foreseen, user);
            decided.add(new Decided(new UserRow(profile, seen.before()), decision(user, seen, histories)));
        });
        return decided;
    }

    private Decision decision(UserId user, Foreseen seen, Map<UserId, History> histories) {
        return seen.step() instanceof Step.Decided done
                ? done.decision()
                : decider.refold(
                        seen.before().state(),
                        seen.events(),
                        ((Step.NeedsHistory) seen.step()).definitions(),
                        of(histories, user));
    }

    /** Decides again where another transaction has changed what the group remembers, or what it claims. */
    private void keepTrue(SortedMap<UserId, List<GamificationEvent>> claimed) {
        foreseen.keySet().retainAll(claimed.keySet());
        Map<UserId, Long> stamps = claimed.isEmpty() ? Map.of() : Remembered.stamps(handle, group, claimed.keySet());
        SortedMap<UserId, List<GamificationEvent>> otherwise = new TreeMap<>(claimed);
        otherwise.entrySet().removeIf(claims -> {
            Foreseen seen = foreseen.get(claims.getKey());
            return seen != null
                    && seen.before().stamp() == stamps.getOrDefault(claims.getKey(), 0L)
                    && seen.events().equals(claims.getValue());
        });
        if (!otherwise.isEmpty()) {
            foresee(otherwise);
        }
    }

    /** What a fact that is written means to the group. */
    Decided of(SortedMap<UserId, Profile> profile, Fact fact) {
        UserRow user = new UserRow(of(profile, fact.user()), of(load(profile.keySet()), fact.user()));
        SortedSet<DefinitionId> concerned = decider.concernedBy(user.state(), fact);
        Map<UserId, History> histories = histories(Map.of(fact.user(), concerned));
        return new Decided(user, decider.refold(user.state(), List.of(), concerned, of(histories, user.user())));
    }

    /** The difference that it makes for a user of this group that an event it has claimed is gone. */
    Decided without(SortedMap<UserId, Profile> profile, GamificationEvent event) {
        UserId id = event.userId();
        UserRow user = new UserRow(of(profile, id), of(load(profile.keySet()), id));
        SortedSet<DefinitionId> concerned = decider.concernedBy(user.state(), event);
        History history = of(histories(Map.of(id, concerned)), id).without(event);
        return new Decided(user, decider.refold(user.state(), List.of(), concerned, history));
    }

    private Map<UserId, Remembered> load(Set<UserId> users) {
        Map<UserId, Remembered> states = Remembered.load(handle, group, users);
        for (Remembered one : states.values()) {
            if (one.state().revision() > decider.revision()) {
                throw new StaleCatalogue(decider.revision(), one.state().revision());
            }
        }
        return states;
    }

    private Map<UserId, History> histories(Map<UserId, SortedSet<DefinitionId>> asked) {
        return new Histories(handle, decider.group(), group).load(asked);
    }

    private static <T> T of(Map<UserId, T> all, UserId user) {
        T one = all.get(user);
        if (one == null) {
            throw new IllegalStateException("nothing was loaded of user " + user);
        }
        return one;
    }
}
