package com.austa.gamification.domain.event;

import java.util.List;

/** Every event that was admitted. Safe for use by many threads. */
public interface EventJournalPort {

    /**
     * Whose events have this id, in the order of their ids; mostly one. It may look through the whole journal: for
     * administrators.
     */
    List<UserId> usersWith(EventId id);
}
