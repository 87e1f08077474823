package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Contribution;
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

    Optional<Contribution> contributionOf(GamificationEvent event) {
        return life.covers(event.timestamp()) && criterion.filter().accepts(event)
                ? criterion.contributionOf(event)
                : Optional.empty();
    }
}
