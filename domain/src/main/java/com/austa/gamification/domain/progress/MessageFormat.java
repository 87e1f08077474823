package com.austa.gamification.domain.progress;

import java.util.List;

/**
 * How what happened is worded for the world, and on which topics. Pure, and safe for use by many threads: the same input
 * gives the same messages, so that a copy can be told from something new.
 */
public interface MessageFormat {

    /** For systems, and for people where it is to be shown; may be empty. */
    List<Message> of(Announcement announcement);

    /** @param group that met it */
    List<Message> of(DeadLetter letter, ConsumerGroup group);
}
