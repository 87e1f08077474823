package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.Position;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A record that lies in the stream, as its sender knows it.
 *
 * @param event empty where the record is none
 * @param content tells one content from another, for events
 * @param refusals for which of these reasons it may be refused for all; exactly one where there is no event; none for an
 *     event that must be taken
 * @param mayFail whether a group may be unable to process it
 */
public record SentRecord(
        Position position, Optional<EventRef> event, int content, Set<RejectionReason> refusals, boolean mayFail) {

    public SentRecord {
        refusals = refusals.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(refusals));
        if (event.isEmpty() && refusals.size() != 1) {
            throw new IllegalArgumentException("what is no event is refused for one reason, but %s was given for %s"
                    .formatted(refusals, position));
        }
    }

    public static SentRecord valid(Position position, GamificationEvent event) {
        return new SentRecord(position, Optional.of(EventRef.of(event)), contentOf(event), Set.of(), false);
    }

    /** A valid event that the clock, a closing or an earlier use of its id may keep out. */
    public static SentRecord doubtful(Position position, GamificationEvent event, Set<RejectionReason> refusals) {
        return new SentRecord(position, Optional.of(EventRef.of(event)), contentOf(event), refusals, false);
    }

    public static SentRecord invalid(Position position, RejectionReason reason) {
        return new SentRecord(position, Optional.empty(), 0, Set.of(reason), false);
    }

    /** The same, where a group may fail at it. */
    public SentRecord thatMayFail() {
        return new SentRecord(position, event, content, refusals, true);
    }

    static int contentOf(GamificationEvent event) {
        return Objects.hash(event.type(), event.journey(), event.timestamp(), event.payload());
    }
}
