package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EachEvent;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How near a leaf is to a target that it has not reached, and what is missing. */
record Reach(Progress progress, String sentence) {

    /**
     * @param counted what can be evidence of the next completion, by place
     * @param target not reached by these
     */
    static Reach of(LeafCriterion criterion, List<Contribution> counted, BigDecimal target) {
        if (criterion instanceof Tally tally) {
            return TallyReach.of(tally, counted, target);
        }
        if (criterion instanceof DayStreak streak) {
            return DayStreakReach.of(streak, counted, target);
        }
        if (criterion instanceof EventStreak streak) {
            return EventStreakReach.of(streak, counted, target);
        }
        if (criterion instanceof Sequence sequence) {
            return SequenceReach.of(sequence, counted, target);
        }
        if (criterion instanceof Quiet quiet) {
            return QuietReach.of(quiet, counted);
        }
        return new Reach(
                Progress.nothing(BigDecimal.ZERO, BigDecimal.ONE),
                "every " + Words.event(((EachEvent) criterion).filter()) + " counts by itself; none has counted yet");
    }

    /** Of events about one subject the earliest counts. */
    static List<Contribution> oncePerSubject(List<Contribution> contributions) {
        Set<Object> met = new HashSet<>();
        List<Contribution> counting = new ArrayList<>();
        for (Contribution one : contributions) {
            if (one.once().isEmpty() || met.add(one.once().get())) {
                counting.add(one);
            }
        }
        return counting;
    }
}
