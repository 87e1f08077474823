package com.austa.gamification.domain.definition;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;

/** Begins a definition with what it cannot do without. Ids have 1 to 64 characters of {@code a-z}, {@code 0-9} and {@code -}. */
public final class Define {

    private Define() {}

    public static AchievementDraft achievement(String id, Criterion criterion) {
        return new AchievementDraft(id, criterion);
    }

    /** @param points for each of the events; negative is a penalty */
    public static PointRuleDraft pointRule(String id, long points, EventFilter events) {
        return pointRule(id, Literal.of(points), events);
    }

    /** @param points worked out from each of the events and cut to whole points */
    public static PointRuleDraft pointRule(String id, Expression points, EventFilter events) {
        return new PointRuleDraft(id, points, events);
    }

    /**
     * @param startDate the first instant whose events count
     * @param endDate the first instant whose events no longer count
     */
    public static QuestDraft quest(String id, Instant startDate, Instant endDate) {
        return new QuestDraft(id, startDate, endDate);
    }

    /**
     * @param type discount, badge or what else the product knows
     * @param value its details, as the product reads them
     */
    public static RewardDraft reward(String id, String type, Value value) {
        return new RewardDraft(id, type, value);
    }

    /**
     * A catalogue whose definitions are all new at this revision: users who were judged by an older one are judged by them
     * anew.
     */
    public static CatalogueDraft catalogue(long revision) {
        return new CatalogueDraft(revision);
    }
}
