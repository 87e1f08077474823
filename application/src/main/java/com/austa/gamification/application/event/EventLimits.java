package com.austa.gamification.application.event;

import com.austa.gamification.application.event.json.JsonLimits;

/** How big a message and its parts may be. What is over a limit is refused before anything is computed with it. */
public final class EventLimits {

    public static final int MESSAGE_BYTES_MAX = 256 * 1024;

    /** Levels of objects and arrays; the message itself is the first. */
    public static final int DEPTH_MAX = 32;

    /** Characters of a number as written. */
    public static final int NUMBER_LENGTH_MAX = 40;

    /** Of the exponent as written, either sign. */
    public static final int EXPONENT_MAX = 15;

    /** UTF-16 units of a text. */
    public static final int STRING_LENGTH_MAX = 65_536;

    /** UTF-16 units of a field's name. */
    public static final int NAME_LENGTH_MAX = 128;

    /** Characters of {@code version} with both dots. */
    public static final int VERSION_LENGTH_MAX = 32;

    static final JsonLimits JSON =
            new JsonLimits(DEPTH_MAX, NUMBER_LENGTH_MAX, EXPONENT_MAX, STRING_LENGTH_MAX, NAME_LENGTH_MAX);

    private EventLimits() {}
}
