package com.austa.gamification.application.event;

import static com.austa.gamification.domain.event.RejectionReason.UNSUPPORTED_MAJOR;
import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.json.RefusedInput;
import com.austa.gamification.application.event.payload.PayloadCheck;
import com.austa.gamification.application.event.payload.PayloadUpcaster;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypeDefinition;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Rejection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An event type with the rules for its payload, one set per major version. Immutable.
 *
 * <p>A payload of an older major is brought up by the registered upcasters, step by step, as far as they go, and judged
 * by the schema it then has; where that major has none, by the newest schema before it, else by the oldest there is. MINOR
 * and PATCH change nothing.
 */
public final class RegisteredEventType {

    private final EventTypeDefinition definition;
    private final NavigableMap<Integer, PayloadCheck> checks;
    private final Map<Integer, PayloadUpcaster> upcasters;

    /**
     * @param checks by major; at least one, the newest being 1 or more
     * @param upcasters by the major that they read; the result is of the next
     * @throws IllegalArgumentException if there is no check, or an upcaster starts at the newest major or above
     */
    public RegisteredEventType(
            EventType type,
            Journey journey,
            Map<Integer, PayloadCheck> checks,
            Map<Integer, PayloadUpcaster> upcasters) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException(
                    "event type '%s': needs a schema for at least one major".formatted(type));
        }
        this.checks = Collections.unmodifiableNavigableMap(new TreeMap<>(checks));
        this.upcasters = Map.copyOf(upcasters);
        int newest = this.checks.lastKey();
        for (int from : upcasters.keySet()) {
            if (from >= newest) {
                throw new IllegalArgumentException(
                        "event type '%s': an upcaster must start below the newest major %d but starts at %d"
                                .formatted(type, newest, from));
            }
        }
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        this.checks.values().forEach(check -> fields.putAll(check.fields()));
        definition = new EventTypeDefinition(type, requireNonNull(journey, "journey"), newest, fields);
    }

    public EventTypeDefinition definition() {
        return definition;
    }

    /** The rules by major, oldest first. */
    public NavigableMap<Integer, PayloadCheck> checks() {
        return checks;
    }

    /** The payload as it is to be kept. */
    Attributes admit(SchemaVersion version, Attributes sent) {
        int newest = definition.newestMajor();
        if (version.major() > newest) {
            throw new RefusedInput(Rejection.of(
                    UNSUPPORTED_MAJOR,
                    "version",
                    "the MAJOR of type '%s' must be at most %d, but a newer one came"
                            .formatted(definition.type(), newest)));
        }
        int major = version.major();
        Attributes payload = sent;
        for (PayloadUpcaster upcaster = upcasters.get(major); upcaster != null; upcaster = upcasters.get(major)) {
            payload = upcaster.upcast(payload);
            major++;
        }
        checkFor(major).getValue().faultIn(payload).ifPresent(fault -> {
            throw new RefusedInput(fault);
        });
        return payload;
    }

    /** The major whose schema judges a payload of this one as it was sent; empty if it is brought up first. */
    OptionalInt schemaFor(int major) {
        return upcasters.containsKey(major)
                ? OptionalInt.empty()
                : OptionalInt.of(checkFor(major).getKey());
    }

    private Map.Entry<Integer, PayloadCheck> checkFor(int major) {
        Map.Entry<Integer, PayloadCheck> atOrBefore = checks.floorEntry(major);
        return atOrBefore == null ? checks.firstEntry() : atOrBefore;
    }
}
