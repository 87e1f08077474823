package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Targets;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.time.Life;
import java.util.Optional;

/**
 * A rule's own look at events.
 *
 * @param opensAfter what must have come true before its events count (a quest's task before it); empty for at once
 */
public record Leaf(LeafCriterion criterion, Targets targets, Life life, Optional<Node> opensAfter) {

    /**
     * What an event brings that was found by one of the criterion's filters; only the first that accepts it speaks, so
     * that it counts once.
     */
    Optional<Contribution> contributionOf(GamificationEvent event, int found) {
        if (!life.covers(event.timestamp()) || !filter(found).accepts(event)) {
            return Optional.empty();
        }
        for (int earlier = 0; earlier < found; earlier++) {
            if (filter(earlier).accepts(event)) {
                return Optional.empty();
            }
        }
        return criterion.contributionOf(event);
    }

    /** Whether an event that was found by that filter brings nothing, or less, because something could not be worked out. */
    boolean fails(GamificationEvent event, int found) {
        if (!life.covers(event.timestamp())) {
            return false;
        }
        for (int earlier = 0; earlier < found; earlier++) {
            if (filter(earlier).accepts(event)) {
                return false;
            }
        }
        return filter(found).accepts(event)
                ? criterion.fails(event)
                : filter(found).fails(event);
    }

    /** Whether its events may bring something although a condition of theirs could not be worked out. */
    boolean looksAtConditionsItself() {
        return criterion instanceof EventStreak;
    }

    private EventFilter filter(int index) {
        return criterion.filters().get(index);
    }
}
