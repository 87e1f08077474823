package com.austa.gamification.application.event.payload;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Rejection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The rules for the payload of one event type at one major version. Immutable, pure and thread-safe. */
public interface PayloadCheck {

    /**
     * The first fault, the same one each time; empty if the payload is valid. Fields that are not described are no fault.
     * The rejection's field begins with {@code payload}.
     */
    Optional<Rejection> faultIn(Attributes payload);

    /** The same rules as a JSON Schema (2020-12). A new tree each time. */
    ObjectNode schema();

    /** The described fields by dotted path below the payload, such as {@code rating} or {@code address.city}. */
    Map<String, FieldKind> fields();
}
