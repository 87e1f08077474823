package com.austa.gamification.domain.event;

/** The log of events gave no acknowledgement in time: all, some or none were stored, and sending all again is safe. */
public final class EventsNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventsNotPublished(String message, Throwable cause) {
        super(message, cause);
    }
}
