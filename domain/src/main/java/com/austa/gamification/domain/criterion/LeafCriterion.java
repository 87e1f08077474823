package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.GamificationEvent;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A criterion that looks at events itself. The others combine and refer. */
public sealed interface LeafCriterion extends Criterion
        permits Tally, DayStreak, EventStreak, Sequence, Quiet, EachEvent {

    /** Which events concern it: those that one of these accepts. */
    List<EventFilter> filters();

    /** The outcomes that it looks at, of whatever definition. */
    default Set<CountedOutcome> outcomes() {
        Set<CountedOutcome> all = EnumSet.noneOf(CountedOutcome.class);
        filters().forEach(filter -> all.addAll(filter.outcomes()));
        return all;
    }

    /** What the event, already accepted by a filter, brings; empty when a value it needs is missing or no number. */
    Optional<Contribution> contributionOf(GamificationEvent event);

    /**
     * Whether the event, already accepted by a filter, brings nothing because a value that it needs is missing, no number or
     * too large, or is not what is looked for because a condition could not be worked out.
     */
    boolean fails(GamificationEvent event);

    /** What must be reached when no tiers say otherwise: a count, a value, a number of days. */
    BigDecimal target();

    /** Whether it may come true by time alone. */
    default boolean fallsDue() {
        return false;
    }

    /** A memory that has seen nothing, asked for these targets. */
    Memory start(Targets targets);

    /** Reads what {@link Memory#write} wrote for the same criterion and targets. */
    Memory read(Targets targets, StateReader reader);
}
