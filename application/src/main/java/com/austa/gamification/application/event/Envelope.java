package com.austa.gamification.application.event;

import static com.austa.gamification.domain.event.RejectionReason.JOURNEY_MISMATCH;
import static com.austa.gamification.domain.event.RejectionReason.RESERVED_TYPE;
import static com.austa.gamification.domain.event.RejectionReason.UNKNOWN_TYPE;

import com.austa.gamification.application.event.json.Kinds;
import com.austa.gamification.application.event.json.RefusedInput;
import com.austa.gamification.application.event.json.UtcTimestamp;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.UuidText;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The specification's eight fields, judged in its order. Anything else at the top level is dropped; anything else inside
 * payload and metadata stays.
 */
final class Envelope {

    private final LocalZones zones;

    Envelope(LocalZones zones) {
        this.zones = zones;
    }

    /** @throws RefusedInput naming the first field at fault */
    GamificationEvent event(Attributes sent, EventTypeRegistry registry) {
        EventId id = new EventId(uuid(sent, "id"));
        RegisteredEventType type = type(sent, registry);
        checkJourney(sent, type, registry);
        UserId userId = new UserId(uuid(sent, "userId"));
        Instant timestamp = timestamp(sent);
        SchemaVersion version = SchemaVersion.of(text(sent, "version"));
        Attributes payload = type.admit(version, object(sent, "payload"));
        Attributes metadata = sent.values().containsKey("metadata") ? object(sent, "metadata") : Attributes.NONE;
        return new GamificationEvent(
                id,
                type.definition().type(),
                type.definition().journey(),
                userId,
                timestamp,
                version.text(),
                payload,
                metadata,
                zones.stamp(timestamp, metadata));
    }

    static Optional<EventId> idOf(Attributes sent) {
        return sent.values().get("id") instanceof Value.Text text
                ? UuidText.find(text.value()).map(EventId::new)
                : Optional.empty();
    }

    private static RegisteredEventType type(Attributes sent, EventTypeRegistry registry) {
        String name = text(sent, "type");
        if (name.startsWith(EventType.RESERVED_PREFIX)) {
            throw new RefusedInput(Rejection.of(
                    RESERVED_TYPE,
                    "type",
                    "names beginning with '%s' are the engine's own and cannot be sent in"
                            .formatted(EventType.RESERVED_PREFIX)));
        }
        return registry.find(name)
                .orElseThrow(() -> new RefusedInput(Rejection.of(
                        UNKNOWN_TYPE,
                        "type",
                        "must be one of the %d registered event types, but other text came"
                                .formatted(registry.types().all().size()))));
    }

    private static void checkJourney(Attributes sent, RegisteredEventType type, EventTypeRegistry registry) {
        String name = text(sent, "journey");
        Journey wanted = type.definition().journey();
        if (name.equals(wanted.name())) {
            return;
        }
        if (registry.types().journeys().stream()
                .anyMatch(journey -> journey.name().equals(name))) {
            throw new RefusedInput(Rejection.of(
                    JOURNEY_MISMATCH,
                    "journey",
                    "must be '%s', to which type '%s' belongs, but '%s' came"
                            .formatted(wanted, type.definition().type(), name)));
        }
        throw RefusedInput.field("journey", "must be '%s', but text came that names no journey".formatted(wanted));
    }

    private static Instant timestamp(Attributes sent) {
        return UtcTimestamp.parse(text(sent, "timestamp"))
                .orElseThrow(() -> RefusedInput.field(
                        "timestamp", "must be %s, but other text came".formatted(UtcTimestamp.FORM)));
    }

    private static UUID uuid(Attributes sent, String field) {
        return UuidText.find(text(sent, field))
                .orElseThrow(() -> RefusedInput.field(
                        field, "must be a UUID, 8-4-4-4-12 hexadecimal digits, but other text came"));
    }

    private static String text(Attributes sent, String field) {
        Value value = sent.values().get(field);
        if (value instanceof Value.Text text) {
            return text.value();
        }
        throw RefusedInput.field(field, "must be text, but %s came".formatted(Kinds.of(value)));
    }

    private static Attributes object(Attributes sent, String field) {
        Value value = sent.values().get(field);
        if (value instanceof Attributes object) {
            return object;
        }
        throw RefusedInput.field(field, "must be an object, but %s came".formatted(Kinds.of(value)));
    }
}
