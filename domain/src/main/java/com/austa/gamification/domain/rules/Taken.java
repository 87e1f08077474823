package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a selection has walked over what is sealed away.
 *
 * @param lanes one a tier, or one in all
 * @param first evidence of the very first completion, by which the definition is held
 */
public record Taken(List<Lane> lanes, Optional<Evidence> first) {

    public static final Taken NOTHING = new Taken(List.of(), Optional.empty());

    /**
     * @param seen completions whose evidence was new, taken or not
     * @param ends number of the last window of the last one's evidence
     * @param inWindow how many were seen in that window
     * @param total occurrences taken
     * @param totalInWindow how many were taken in that window
     * @param last instant of the last one taken
     */
    public record Lane(long seen, long ends, long inWindow, long total, long totalInWindow, Optional<Instant> last) {

        static final Lane EMPTY = new Lane(0, 0, 0, 0, 0, Optional.empty());

        void write(StateWriter writer) {
            writer.number(seen);
            writer.number(ends);
            writer.number(inWindow);
            writer.number(total);
            writer.number(totalInWindow);
            writer.optional(last, writer::instant);
        }

        static Lane read(StateReader reader) {
            return new Lane(
                    reader.number(),
                    reader.number(),
                    reader.number(),
                    reader.number(),
                    reader.number(),
                    reader.optional(reader::instant));
        }
    }

    public Taken {
        lanes = List.copyOf(lanes);
    }

    /** Of a tier, or 0 for the only one; empty before its first completion. */
    public Lane laneOf(int index) {
        return index < lanes.size() ? lanes.get(index) : Lane.EMPTY;
    }

    public void write(StateWriter writer) {
        writer.list(lanes, lane -> lane.write(writer));
        writer.optional(first, writer::evidence);
    }

    public static Taken read(StateReader reader) {
        return new Taken(reader.list(() -> Lane.read(reader)), reader.optional(reader::evidence));
    }
}
