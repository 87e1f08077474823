package com.austa.gamification.domain.explanation;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Place;
import java.util.List;
import java.util.Optional;

/**
 * One node of a criterion and what it says of a user.
 *
 * @param about what it looks at: event types, a tier's name, the definition referred to; may be empty
 * @param holds whether it is true
 * @param place where it became true, while it is
 * @param blocked whether nothing that comes later, in order, can make it true any more
 * @param sentence what is missing or what was reached, for people
 */
public record Part(
        Kind kind,
        String about,
        boolean holds,
        Optional<Place> place,
        Progress progress,
        boolean blocked,
        String sentence,
        List<Part> parts) {

    /** What a node is. */
    public enum Kind {
        ACHIEVEMENT,
        QUEST,
        REWARD,
        POINT_RULE,
        TALLY,
        DAY_STREAK,
        EVENT_STREAK,
        SEQUENCE,
        QUIET,
        EACH_EVENT,
        ALL,
        ANY,
        /** So many of its parts. */
        OF,
        /** What forbids the parts beside it. */
        UNLESS,
        /** Another definition, or what the rules know of the user, such as a level. */
        REFERENCE,
        /** What must be held too before the award stands. */
        REQUIRES,
        TIER
    }

    public Part {
        requireNonNull(kind, "kind");
        requireNonNull(about, "about");
        requireNonNull(place, "place");
        requireNonNull(progress, "progress");
        requireNonNull(sentence, "sentence");
        parts = List.copyOf(parts);
    }

    /** This part and all below it. */
    public long size() {
        return 1 + parts.stream().mapToLong(Part::size).sum();
    }
}
