package com.austa.gamification.domain.points;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Life;
import java.util.Optional;

/**
 * Points for events themselves.
 *
 * @param points worked out from the event and cut to whole points, before the cap; negative is a penalty
 */
public record PointRule(
        DefinitionId id,
        String name,
        Journey journey,
        EventFilter filter,
        Expression points,
        Optional<Cap> cap,
        Life life) {

    public PointRule {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(journey, "journey");
        requireNonNull(filter, "filter");
        requireNonNull(points, "points");
        requireNonNull(cap, "cap");
        requireNonNull(life, "life");
        if (!filter.outcomes().isEmpty()) {
            throw new IllegalArgumentException("a point rule sees events alone, but was to see outcomes");
        }
    }
}
