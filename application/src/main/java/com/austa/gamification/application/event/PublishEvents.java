package com.austa.gamification.application.event;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventPublisherPort;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.OutgoingEvent;
import com.austa.gamification.domain.event.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes events that come by REST, GraphQL or code: judges each as the consumers will, and publishes the valid ones,
 * byte for byte as they were sent. Thread-safe.
 */
public final class PublishEvents {

    /** What became of one event. */
    public sealed interface Answer {

        /** Its journey's topic has it; the consumers will apply it, or find that they had it before. */
        record Accepted(EventId id) implements Answer {}

        /** @param id the event's id, where that much could be read */
        record Rejected(Optional<EventId> id, Rejection rejection) implements Answer {}
    }

    private final EventDecoder decoder;
    private final EventPublisherPort publisher;

    public PublishEvents(EventDecoder decoder, EventPublisherPort publisher) {
        this.decoder = requireNonNull(decoder, "decoder");
        this.publisher = requireNonNull(publisher, "publisher");
    }

    /**
     * Returns once every accepted event is acknowledged.
     *
     * @param events the specification's JSON in UTF-8, one event each; not changed afterwards
     * @return one answer an event, in the same order
     * @throws com.austa.gamification.domain.event.EventsNotPublished all, some or none of the valid ones were stored;
     *     sending all of them again is safe
     */
    public List<Answer> publish(List<byte[]> events) {
        List<Answer> answers = new ArrayList<>(events.size());
        List<OutgoingEvent> outgoing = new ArrayList<>(events.size());
        for (byte[] json : events) {
            Decoded decoded = decoder.decode(json);
            if (decoded instanceof Decoded.Valid valid) {
                GamificationEvent event = valid.event();
                outgoing.add(new OutgoingEvent(event.id(), event.userId(), event.journey(), json));
                answers.add(new Answer.Accepted(event.id()));
            } else {
                Decoded.Invalid invalid = (Decoded.Invalid) decoded;
                answers.add(new Answer.Rejected(invalid.id(), invalid.rejection()));
            }
        }
        if (!outgoing.isEmpty()) {
            publisher.publish(List.copyOf(outgoing));
        }
        return List.copyOf(answers);
    }
}
