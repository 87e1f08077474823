package com.austa.gamification.domain.event;

/**
 * What a journey adds to the admission of its own events: attributes worked out from them, or a further check. Runs once
 * an event, before it is journalled, and must be a pure function of the event.
 */
public interface JourneyHandler {

    Journey journey();

    /** The event as admitted, perhaps with richer metadata; the payload stays as sent. */
    Handled handle(GamificationEvent event);

    /** An event that may go on, or the reason why not. */
    sealed interface Handled {
        record Admitted(GamificationEvent event) implements Handled {}

        record Refused(Rejection rejection) implements Handled {}
    }
}
