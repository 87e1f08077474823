package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Completion;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a leaf's completions stand, walked by place: evidence once, then cooldown, then max. The walk is of the whole
 * list each time, so an earlier completion that comes late moves all that follow, as it must.
 *
 * @param tiers names by target; empty without tiers
 * @param points by target, the last for all beyond
 * @param ladder whether each target in its turn is one occurrence more
 */
public record Selection(Repeat repeat, List<String> tiers, List<Long> points, boolean ladder) {

    public Selection {
        tiers = List.copyOf(tiers);
        points = List.copyOf(points);
    }

    /** Whether there is one occurrence at most, without a name. */
    boolean isOnce() {
        return repeat.mode() == Repeat.Mode.ONCE && tiers.isEmpty();
    }

    /** What stands of these, in their order; what was sealed away is known by {@code taken} and not repeated. */
    public List<Occurrence> select(Taken taken, List<Completion> completions) {
        if (completions.isEmpty()) {
            return List.of();
        }
        List<Occurrence> standing = new ArrayList<>();
        Walk walk = new Walk(this, taken);
        for (Completion completion : completions) {
            walk.take(completion).ifPresent(standing::add);
        }
        return standing;
    }

    /** The walk's state after these were sealed away too. */
    public Taken sealing(Taken taken, List<Completion> settled) {
        if (settled.isEmpty()) {
            return taken;
        }
        Walk walk = new Walk(this, taken);
        settled.forEach(walk::take);
        return walk.taken();
    }

    long pointsOf(int target) {
        return points.get(Math.min(target, points.size() - 1));
    }
}
