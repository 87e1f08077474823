package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a group has claimed of users, to be read: nothing is locked and nothing written. Each answer is as of one moment.
 * Safe for use by many threads.
 */
public interface HistoryPort {

    /**
     * One user's history; an empty one for an unknown user.
     *
     * @param standing of which definitions to tell what the books hold; of others, and of those that the group does not
     *     own, nothing is told
     */
    History claimedOf(ConsumerGroup group, UserId user, SortedSet<DefinitionId> standing);

    /**
     * The same of several users, in the order in which they are asked for.
     *
     * @param types events of others are left out; empty for every type
     */
    List<History> claimedOf(
            ConsumerGroup group, List<UserId> users, SortedSet<DefinitionId> standing, Optional<Set<EventType>> types);

    /**
     * The next of all users, so that everybody can be gone through in pieces: whoever is known, in the order of ids as
     * unsigned bytes.
     *
     * @param after the last one of the piece before, empty to begin
     * @param limit 1 to 1,000
     */
    List<UserId> usersAfter(Optional<UserId> after, int limit);

    /** How many users are known. */
    long users();
}
