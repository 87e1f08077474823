package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.FailedRules;
import java.util.List;
import java.util.Map;

/**
 * What some events mean for one user in one group. Data: it can be printed, compared and replayed.
 *
 * @param after the user's state to be stored
 * @param changes to the outcomes that the group owns, by key
 * @param quests the standings that moved, for the group that owns quests
 * @param failed definitions that could not be worked out for an event, and were false for it, with how many events; a report
 *     that changes nothing
 * @param facts to be written and told to the other groups in the same transaction; this decision knows of them
 */
public record Decision(
        UserState after,
        List<OutcomeChange> changes,
        List<QuestStanding> quests,
        Map<FailedRules, Integer> failed,
        List<Fact> facts) {

    public Decision(UserState after, List<OutcomeChange> changes, List<QuestStanding> quests) {
        this(after, changes, quests, Map.of(), List.of());
    }

    public Decision {
        requireNonNull(after, "after");
        changes = List.copyOf(changes);
        quests = List.copyOf(quests);
        failed = Map.copyOf(failed);
        facts = List.copyOf(facts);
    }

    Decision with(List<Fact> written) {
        return new Decision(after, changes, quests, failed, written);
    }
}
