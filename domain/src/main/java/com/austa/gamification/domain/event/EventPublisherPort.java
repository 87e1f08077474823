package com.austa.gamification.domain.event;

import java.util.List;

/** The one way in: events that come by REST, GraphQL or code are published and then read like all others. Thread-safe. */
public interface EventPublisherPort {

    /**
     * Returns once every event is acknowledged as durably stored.
     *
     * @param events of any users and journeys; those of one user keep this order within their journey
     * @throws EventsNotPublished it is unknown which of them were stored; sending them all again is safe, for what came
     *     before is a duplicate
     */
    void publish(List<OutgoingEvent> events);
}
