package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.BookWriter.Decided;
import com.austa.gamification.adapter.postgres.progress.UserRows.UserRow;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.progress.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Asks the decider, user by user; those whom one step does not do for are asked again with their histories. */
final class Judgement {

    private final Handle handle;
    private final int group;
    private final Decider decider;

    Judgement(Handle handle, int group, Decider decider) {
        this.handle = handle;
        this.group = group;
        this.decider = decider;
    }

    /** @param profiles of those who have claimed events, under their lock */
    List<Decided> of(SortedMap<UserId, Profile> profiles, SortedMap<UserId, List<GamificationEvent>> claimed) {
        List<UserRow> users = load(profiles);
        List<Decided> decided = new ArrayList<>(users.size());
        Map<UserId, SortedSet<DefinitionId>> asked = new HashMap<>();
        List<UserRow> waiting = new ArrayList<>();
        for (UserRow user : users) {
            Step step = decider.decide(user.state(), claimed.getOrDefault(user.user(), List.of()));
            if (step instanceof Step.Decided done) {
                decided.add(new Decided(user, done.decision()));
            } else {
                asked.put(user.user(), ((Step.NeedsHistory) step).definitions());
                waiting.add(user);
            }
        }
        Map<UserId, History> histories = histories(asked);
        for (UserRow user : waiting) {
            decided.add(new Decided(
                    user,
                    decider.refold(
                            user.state(),
                            claimed.getOrDefault(user.user(), List.of()),
                            asked.getOrDefault(user.user(), new TreeSet<>()),
                            history(histories, user))));
        }
        return decided;
    }

    /**
     * Empty if the fact means nothing to the group. A user it has never met is made known to it even then: for a definition
     * that comes later, no state would look like no history.
     */
    Optional<Decided> of(SortedMap<UserId, Profile> profile, Fact fact) {
        UserRow user = load(profile).get(0);
        SortedSet<DefinitionId> concerned = decider.concernedBy(user.state(), fact);
        if (concerned.isEmpty() && !user.state().isUnknown()) {
            return Optional.empty();
        }
        Map<UserId, History> histories = histories(Map.of(fact.user(), concerned));
        return Optional.of(
                new Decided(user, decider.refold(user.state(), List.of(), concerned, history(histories, user))));
    }

    private List<UserRow> load(SortedMap<UserId, Profile> profiles) {
        List<UserRow> users = UserRows.load(handle, group, profiles);
        for (UserRow user : users) {
            if (user.state().revision() > decider.revision()) {
                throw new StaleCatalogue(decider.revision(), user.state().revision());
            }
        }
        return users;
    }

    private Map<UserId, History> histories(Map<UserId, SortedSet<DefinitionId>> asked) {
        return new Histories(handle, decider.group(), group).load(asked);
    }

    private static History history(Map<UserId, History> histories, UserRow user) {
        History history = histories.get(user.user());
        if (history == null) {
            throw new IllegalStateException("no history was loaded for user " + user.user());
        }
        return history;
    }
}
