package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.quest.QuestStanding;
import java.util.List;

/**
 * What some events mean for one user in one group. Data: it can be printed, compared and replayed.
 *
 * @param after the user's state to be stored
 * @param changes to the outcomes that the group owns, by key
 * @param quests the standings that moved, for the group that owns quests
 */
public record Decision(UserState after, List<OutcomeChange> changes, List<QuestStanding> quests) {

    public Decision {
        requireNonNull(after, "after");
        changes = List.copyOf(changes);
        quests = List.copyOf(quests);
    }
}
