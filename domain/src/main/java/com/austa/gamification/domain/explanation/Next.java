package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.criterion.Targets;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.rules.Leaf;
import com.austa.gamification.domain.rules.Selection;
import com.austa.gamification.domain.rules.Taken;
import com.austa.gamification.domain.rules.Taken.Lane;
import com.austa.gamification.domain.time.Calendar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a leaf that is awarded by a selection can give next: which target, and how far that is. */
final class Next {

    private final Selection selection;
    private final Leaf leaf;
    private final List<Completion> completions;
    private final List<Contribution> counted;
    private final Taken taken;

    /**
     * @param completions all of them, in their order
     * @param counted all contributions, by place
     */
    Next(Selection selection, Leaf leaf, List<Completion> completions, List<Contribution> counted) {
        this.selection = selection;
        this.leaf = leaf;
        this.completions = completions;
        this.counted = counted;
        this.taken = selection.sealing(Taken.NOTHING, completions);
    }

    /** Empty when nothing more can come. */
    Optional<Reach> reach() {
        if (isExhausted()) {
            return Optional.empty();
        }
        return switch (selection.repeat().mode()) {
            case ONCE -> first(target -> lane(target).seen() == 0).map(this::once);
            case PER_WINDOW -> Optional.of(inWindow());
            case EVERY -> Optional.of(selection.ladder() ? rung() : again());
        };
    }

    private Reach once(int target) {
        return Reach.of(leaf.criterion(), counted, goal(target));
    }

    private boolean isExhausted() {
        Repeat repeat = selection.repeat();
        return repeat.max().isPresent()
                && first(target -> lane(target).total() < repeat.max().getAsInt())
                        .isEmpty();
    }

    private Reach inWindow() {
        Tally tally = (Tally) leaf.criterion();
        List<Contribution> window = TallyReach.newestWindow(tally, Reach.oncePerSubject(counted));
        Optional<Long> number = window.stream().map(this::windowOf).findFirst();
        return first(target -> completions.stream()
                        .noneMatch(one -> one.target() == target
                                && Optional.of(one.ends()).equals(number)))
                .map(target -> Reach.of(tally, window, goal(target)))
                .orElseGet(() -> notBegun("the next " + tally.calendar().orElseThrow()));
    }

    /** Each rung counts from the one before. */
    private Reach rung() {
        Tally tally = (Tally) leaf.criterion();
        List<Contribution> window = TallyReach.newestWindow(tally, Reach.oncePerSubject(counted));
        long seen = tally.calendar().isEmpty()
                ? lane(0).seen()
                : completions.stream()
                        .filter(one -> !window.isEmpty() && one.ends() == windowOf(window.get(0)))
                        .map(Completion::target)
                        .distinct()
                        .count();
        Targets targets = leaf.targets();
        if (!targets.has((int) seen)) {
            return notBegun("what comes after the last rung");
        }
        BigDecimal before = seen == 0 ? BigDecimal.ZERO : targets.get((int) seen - 1);
        Reach whole = Reach.of(tally, counted, targets.get((int) seen));
        BigDecimal target = targets.get((int) seen).subtract(before);
        BigDecimal current = whole.progress().current().subtract(before).max(BigDecimal.ZERO);
        return new Reach(Progress.upTo(current, target), whole.sentence());
    }

    /** After the last completion of the highest target all begins anew. */
    private Reach again() {
        List<Contribution> rest =
                leaf.criterion() instanceof DayStreak streak ? unusedDays(streak.calendar()) : unused();
        boolean inRound = first(target -> !metInRound(target)).isPresent();
        int target = inRound ? first(one -> !metInRound(one)).orElseThrow() : 0;
        return Reach.of(leaf.criterion(), rest, goal(target));
    }

    private List<Contribution> unused() {
        List<Contribution> once = Reach.oncePerSubject(counted);
        return lastTop()
                .map(top ->
                        once.stream().filter(one -> one.place().isAfter(top)).toList())
                .orElse(once);
    }

    private List<Contribution> unusedDays(Calendar calendar) {
        Lane top = lane(highest());
        return Reach.oncePerSubject(counted).stream()
                .filter(one -> top.seen() == 0 || calendar.numberOf(one.date()) > top.ends())
                .toList();
    }

    private boolean metInRound(int target) {
        if (leaf.criterion() instanceof DayStreak) {
            Lane top = lane(highest());
            return lane(target).seen() > 0 && (top.seen() == 0 || lane(target).ends() > top.ends());
        }
        Optional<Place> top = lastTop();
        return completions.stream()
                .filter(one -> one.target() == target && isInNewestWindow(one))
                .anyMatch(one -> top.filter(used -> !one.place().isAfter(used)).isEmpty());
    }

    private Optional<Place> lastTop() {
        return completions.stream()
                .filter(one -> one.target() == highest() && isInNewestWindow(one))
                .map(Completion::place)
                .reduce(Place::later);
    }

    /** Rounds of a tally by calendar are counted in each window by itself. */
    private boolean isInNewestWindow(Completion completion) {
        if (!(leaf.criterion() instanceof Tally tally) || tally.calendar().isEmpty()) {
            return true;
        }
        return counted.stream().mapToLong(this::windowOf).max().orElse(0) == completion.ends();
    }

    private long windowOf(Contribution contribution) {
        return ((Tally) leaf.criterion()).calendar().orElseThrow().numberOf(contribution.date());
    }

    private Reach notBegun(String when) {
        return new Reach(
                Progress.nothing(BigDecimal.ZERO, goal(0)),
                "0 of %s; %s has not begun".formatted(Words.number(goal(0)), when));
    }

    private Optional<Integer> first(Predicate<Integer> fits) {
        for (int target = 0; target <= highest(); target++) {
            if (fits.test(target)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** The last tier, or the only lane there is. */
    private int highest() {
        return Math.max(0, selection.tiers().size() - 1);
    }

    private BigDecimal goal(int target) {
        return leaf.targets().get(target);
    }

    private Lane lane(int index) {
        return taken.laneOf(index);
    }
}
