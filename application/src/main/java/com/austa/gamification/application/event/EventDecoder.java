package com.austa.gamification.application.event;

import static com.austa.gamification.domain.event.RejectionReason.EMPTY;
import static com.austa.gamification.domain.event.RejectionReason.PROCESSING_FAILED;
import static com.austa.gamification.domain.event.RejectionReason.TOO_LARGE;

import com.austa.gamification.application.event.json.RefusedInput;
import com.austa.gamification.application.event.json.StrictJson;
import com.austa.gamification.application.event.json.Utf8;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.JourneyHandler.Handled;
import com.austa.gamification.domain.event.Rejection;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes to a valid event or a refusal with its reason: never an exception, whatever the bytes are, and for the same
 * bytes, registry and zone data always the same answer. Thread-safe.
 *
 * <p>In order: size, UTF-8, JSON within {@link EventLimits}, the envelope, the payload's schema, the journey's handler.
 * The first fault met is the one reported. What hangs on the clock or on other events (an event too far ahead, an id
 * used before) is not judged here.
 */
public final class EventDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(EventDecoder.class);

    private final Supplier<EventTypeRegistry> registry;
    private final Envelope envelope;

    /**
     * @param registry asked once a message, so that a new type is known from the next message on
     * @param defaultZone whose calendar holds for events that name no valid {@code metadata.timeZone}
     */
    public EventDecoder(Supplier<EventTypeRegistry> registry, ZoneId defaultZone) {
        this.registry = registry;
        this.envelope = new Envelope(new LocalZones(defaultZone));
    }

    /** @param message null as Kafka has it for a record without value */
    public Decoded decode(byte @Nullable [] message) {
        if (message == null || message.length == 0) {
            return new Decoded.Invalid(Rejection.whole(EMPTY, "must be a JSON object, but no byte came"));
        }
        if (message.length > EventLimits.MESSAGE_BYTES_MAX) {
            return new Decoded.Invalid(Rejection.whole(
                    TOO_LARGE,
                    "must be at most %d bytes, but %d came".formatted(EventLimits.MESSAGE_BYTES_MAX, message.length)));
        }
        try {
            return admit(StrictJson.read(Utf8.decode(message), EventLimits.JSON));
        } catch (RefusedInput refused) {
            return new Decoded.Invalid(refused.rejection());
        } catch (RuntimeException defect) {
            return failed(defect);
        }
    }

    private Decoded admit(Attributes sent) {
        try {
            EventTypeRegistry types = registry.get();
            GamificationEvent event = envelope.event(sent, types);
            Handled handled = types.handle(event);
            return handled instanceof Handled.Refused refused
                    ? new Decoded.Invalid(refused.rejection(), Envelope.idOf(sent))
                    : new Decoded.Valid(((Handled.Admitted) handled).event());
        } catch (RefusedInput refused) {
            return new Decoded.Invalid(refused.rejection(), Envelope.idOf(sent));
        }
    }

    /** A handler, an upcaster or this program itself broke: the message is kept as a dead letter, and someone is told. */
    private static Decoded failed(RuntimeException defect) {
        LOG.error("alert=DECODER_DEFECT an event could not be judged; it is refused as {}", PROCESSING_FAILED, defect);
        return new Decoded.Invalid(Rejection.whole(
                PROCESSING_FAILED, "judging it failed with " + defect.getClass().getSimpleName()));
    }
}
