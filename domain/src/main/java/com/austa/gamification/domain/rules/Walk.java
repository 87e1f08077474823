package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Completion;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.rules.Taken.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** One walk of a {@link Selection}; for a single use. */
final class Walk {

    private record Count(long seen, long taken) {
        static final Count NONE = new Count(0, 0);
    }

    private final Selection selection;
    private final List<Lane> lanes;
    private final Map<Integer, Map<Long, Count>> inWindow = new HashMap<>();
    private Optional<Evidence> first;

    Walk(Selection selection, Taken taken) {
        this.selection = selection;
        this.lanes = new ArrayList<>(taken.lanes());
        this.first = taken.first();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Lane known = lanes.get(lane);
            windowsOf(lane).put(known.ends(), new Count(known.inWindow(), known.totalInWindow()));
        }
    }

    /** The occurrence, if this completion stands: its evidence is new, and then it comes neither too soon nor too often. */
    Optional<Occurrence> take(Completion completion) {
        int index = selection.tiers().isEmpty() ? 0 : completion.target();
        while (lanes.size() <= Math.max(index, selection.tiers().size() - 1)) {
            lanes.add(Lane.EMPTY);
        }
        Lane lane = lanes.get(index);
        Count window = windowsOf(index).getOrDefault(completion.ends(), Count.NONE);
        if (!isNew(completion, lane, window)) {
            return Optional.empty();
        }
        boolean taken = isDue(completion, lane);
        Count counted = new Count(window.seen() + 1, window.taken() + (taken ? 1 : 0));
        windowsOf(index).put(completion.ends(), counted);
        lanes.set(
                index,
                new Lane(
                        lane.seen() + 1,
                        completion.ends(),
                        counted.seen(),
                        lane.total() + (taken ? 1 : 0),
                        counted.taken(),
                        taken ? Optional.of(completion.place().instant()) : lane.last()));
        if (!taken) {
            return Optional.empty();
        }
        first = first.or(() -> Optional.of(completion.evidence()));
        long ordinal = completion.window().isEmpty() ? lane.total() + 1 : counted.taken();
        return Optional.of(new Occurrence(
                name(completion, ordinal), selection.pointsOf(completion.target()), completion.evidence()));
    }

    Taken taken() {
        return new Taken(lanes, first);
    }

    private boolean isNew(Completion completion, Lane lane, Count window) {
        return switch (selection.repeat().mode()) {
            case ONCE -> lane.seen() == 0;
            case PER_WINDOW -> window.seen() == 0;
            case EVERY -> isFurther(completion, lane, window);
        };
    }

    /** A ladder's next rung, a streak of days that begins after the last one; all others begin anew by themselves. */
    private boolean isFurther(Completion completion, Lane lane, Count window) {
        if (selection.ladder()) {
            return completion.target() == (completion.window().isEmpty() ? lane.seen() : window.seen());
        }
        boolean streak = completion.window().isEmpty() && completion.ends() != Completion.NO_WINDOW;
        if (!streak) {
            return true;
        }
        Lane top =
                selection.tiers().isEmpty() ? lane : lanes.get(selection.tiers().size() - 1);
        boolean unused = top.seen() == 0 || completion.begins() > top.ends();
        boolean first = lane.seen() == 0 || (top.seen() > 0 && lane.ends() <= top.ends());
        return unused && first;
    }

    private boolean isDue(Completion completion, Lane lane) {
        Repeat repeat = selection.repeat();
        if (repeat.max().isPresent() && lane.total() >= repeat.max().getAsInt()) {
            return false;
        }
        Instant place = completion.place().instant();
        return repeat.cooldown().isEmpty()
                || lane.last().isEmpty()
                || !place.isBefore(lane.last().get().plus(repeat.cooldown().get()));
    }

    private Map<Long, Count> windowsOf(int lane) {
        return inWindow.computeIfAbsent(lane, key -> new HashMap<>());
    }

    private String name(Completion completion, long ordinal) {
        StringJoiner name = new StringJoiner(":");
        Repeat.Mode mode = selection.repeat().mode();
        if (mode != Repeat.Mode.ONCE && !completion.window().isEmpty()) {
            name.add(completion.window());
        }
        if (!selection.tiers().isEmpty()) {
            name.add(selection.tiers().get(completion.target()));
        }
        if (mode == Repeat.Mode.EVERY) {
            name.add(Long.toString(ordinal));
        }
        return name.toString();
    }
}
