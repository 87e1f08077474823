package com.austa.gamification.application.event.payload;

import static com.austa.gamification.domain.event.RejectionReason.INVALID_FIELD;

import com.austa.gamification.application.event.json.Kinds;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a payload by a record: its components say the names and kinds, its Bean Validation constraints the rest. Left
 * out and {@code null} are two things: an optional field may be left out, but none may be {@code null}.
 */
public final class RecordCheck<R extends Record> implements PayloadCheck {

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<RecordField> fields;
    private final Validator validator;

    /** @param validator not fail-fast, so that of several faults the first field's is named each time */
    public RecordCheck(Class<R> type, Validator validator) {
        this.type = type;
        this.validator = validator;
        RecordComponent[] components = type.getRecordComponents();
        fields = Arrays.stream(components)
                .map(component -> RecordField.of(type, component))
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<Rejection> faultIn(Attributes payload) {
        Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordField field = fields.get(i);
            Value value = payload.values().get(field.name());
            if (value != null) {
                Object argument = field.bind(value);
                if (argument == null) {
                    return Optional.of(fault(field, Kinds.of(value) + " came"));
                }
                arguments[i] = argument;
            }
        }
        Set<ConstraintViolation<R>> violations = validator.validate(make(arguments));
        return violations.isEmpty() ? Optional.empty() : Optional.of(first(violations, payload));
    }

    private R make(Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException("payload record '%s' cannot be made".formatted(type.getName()), defect);
        }
    }

    private Rejection first(Set<ConstraintViolation<R>> violations, Attributes payload) {
        for (RecordField field : fields) {
            for (ConstraintViolation<R> violation : violations) {
                if (violation.getPropertyPath().toString().equals(field.name())) {
                    Value value = payload.values().get(field.name());
                    return fault(field, value == null ? "it is missing" : another(value) + " came");
                }
            }
        }
        return Rejection.of(INVALID_FIELD, "payload", "must keep every constraint of its type, but does not");
    }

    private static String another(Value value) {
        return value instanceof Value.Number ? "another number" : "other text";
    }

    private static Rejection fault(RecordField field, String came) {
        return Rejection.of(
                INVALID_FIELD, "payload." + field.name(), "must be %s, but %s".formatted(field.allowed(), came));
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordField field : fields) {
            field.describe(properties.putObject(field.name()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        return schema.set("required", required);
    }

    @Override
    public Map<String, FieldKind> fields() {
        Map<String, FieldKind> kinds = new LinkedHashMap<>();
        fields.forEach(field -> kinds.put(field.name(), field.kind()));
        return kinds;
    }
}
