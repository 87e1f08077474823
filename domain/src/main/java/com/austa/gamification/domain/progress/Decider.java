package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.LevelCurve;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What events mean, for one group under one catalogue: a pure function of what it is given. Immutable and safe for use by
 * many threads.
 */
public interface Decider {

    ConsumerGroup group();

    LevelCurve levels();

    /** The catalogue's revision that decides. */
    long revision();

    /**
     * The catalogue's revision that brought the newest of what it decides by: who was judged by it, or by a later one, has
     * been judged by all of it.
     */
    default long newestChange() {
        return revision();
    }

    /** Whether what the definition says is worked out here, be it only to be looked at. */
    default boolean judges(DefinitionId definition) {
        return true;
    }

    /**
     * @param before the user's state in this group as stored, {@link UserState#unknown} if there is none
     * @param fresh this user's newly claimed events, in any order, each once
     */
    Step decide(UserState before, List<GamificationEvent> fresh);

    /**
     * Folds these definitions anew and takes the others one step on; the difference to the books is the decision.
     *
     * @param history with the fresh events, and all that stands of the owned ones among the definitions
     */
    Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history);

    /**
     * The types of all events that these definitions, and all that they look at, can be concerned by; empty for every
     * type. A history to refold them may leave out the others, unless an event is being retracted.
     */
    default Optional<Set<EventType>> typesOf(SortedSet<DefinitionId> definitions) {
        return Optional.empty();
    }

    /**
     * The definitions to fold anew for this user when the fact is recorded. A refold of none of them still makes the user
     * known and lets their time go on, so it is never left out.
     */
    SortedSet<DefinitionId> concernedBy(UserState before, Fact fact);

    /** The definitions to fold anew for this user when an event that the group has claimed is taken out. */
    SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted);
}
