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

    private final Selection selection;
    private final List<Lane> lanes;
    private final Map<Integer, Map<Long, Long>> inWindow = new HashMap<>();
    private Optional<Evidence> first;

    Walk(Selection selection, Taken taken) {
        this.selection = selection;
        this.lanes = new ArrayList<>(taken.lanes());
        this.first = taken.first();
        for (int lane = 0; lane < lanes.size(); lane++) {
            windowsOf(lane).put(lanes.get(lane).ends(), lanes.get(lane).inWindow());
        }
    }

    /** The occurrence, if this completion stands. */
    Optional<Occurrence> take(Completion completion) {
        int index = selection.tiers().isEmpty() ? 0 : completion.target();
        while (lanes.size() <= index) {
            lanes.add(Lane.EMPTY);
        }
        Lane lane = lanes.get(index);
        long before = windowsOf(index).getOrDefault(completion.ends(), 0L);
        if (!isNew(completion, lane, before) || !isDue(completion, lane)) {
            return Optional.empty();
        }
        windowsOf(index).put(completion.ends(), before + 1);
        lanes.set(
                index,
                new Lane(
                        lane.total() + 1,
                        completion.ends(),
                        before + 1,
                        Optional.of(completion.place().instant())));
        first = first.or(() -> Optional.of(completion.evidence()));
        long ordinal = completion.window().isEmpty() ? lane.total() + 1 : before + 1;
        return Optional.of(new Occurrence(
                name(completion, ordinal), selection.pointsOf(completion.target()), completion.evidence()));
    }

    Taken taken() {
        return new Taken(lanes, first);
    }

    private boolean isNew(Completion completion, Lane lane, long taken) {
        return switch (selection.repeat().mode()) {
            case ONCE -> lane.total() == 0;
            case PER_WINDOW -> taken == 0;
            case EVERY -> lane.total() == 0 || !overlaps(completion, lane);
        };
    }

    /** The rungs of a ladder differ by themselves; a streak must begin after the last one's end. */
    private static boolean overlaps(Completion completion, Lane lane) {
        boolean streak = completion.window().isEmpty() && completion.ends() != Completion.NO_WINDOW;
        return streak && completion.begins() <= lane.ends();
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

    private Map<Long, Long> windowsOf(int lane) {
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
