package com.austa.gamification.application.event.payload;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One component of a payload record, read from its type and constraints once. */
record RecordField(
        String name,
        FieldKind kind,
        boolean required,
        List<String> words,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    private static final Map<Class<?>, FieldKind> KINDS = Map.of(
            String.class, FieldKind.TEXT,
            BigDecimal.class, FieldKind.NUMBER,
            Boolean.class, FieldKind.FLAG,
            Attributes.class, FieldKind.OBJECT);

    static RecordField of(Class<? extends Record> owner, RecordComponent component) {
        FieldKind kind = KINDS.get(component.getType());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "payload record '%s': '%s' must be a String, BigDecimal, Boolean or Attributes but is a %s"
                            .formatted(owner.getSimpleName(), component.getName(), component.getType()));
        }
        Field field = fieldOf(owner, component.getName());
        OneOf words = field.getAnnotation(OneOf.class);
        DecimalMin least = field.getAnnotation(DecimalMin.class);
        DecimalMax most = field.getAnnotation(DecimalMax.class);
        return new RecordField(
                component.getName(),
                kind,
                field.isAnnotationPresent(NotNull.class),
                words == null ? List.of() : List.of(words.value()),
                least == null ? null : new BigDecimal(least.value()),
                most == null ? null : new BigDecimal(most.value()));
    }

    private static Field fieldOf(Class<? extends Record> owner, String name) {
        try {
            return owner.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The constructor's argument for this value, or null if the value is of another kind. */
    @Nullable
    Object bind(Value value) {
        if (kind == FieldKind.TEXT && value instanceof Value.Text text) {
            return text.value();
        } else if (kind == FieldKind.NUMBER && value instanceof Value.Number number) {
            return number.value();
        } else if (kind == FieldKind.FLAG && value instanceof Value.Flag flag) {
            return flag == Value.Flag.TRUE;
        } else if (kind == FieldKind.OBJECT && value instanceof Attributes) {
            return value;
        }
        return null;
    }

    String allowed() {
        if (!words.isEmpty()) {
            return "one of " + String.join(", ", words);
        } else if (least != null && most != null) {
            return "a number from %s to %s".formatted(least, most);
        }
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case LIST -> "an array";
            case OBJECT -> "an object";
        };
    }

    void describe(ObjectNode schema) {
        schema.put(
                "type",
                switch (kind) {
                    case TEXT -> "string";
                    case NUMBER -> "number";
                    case FLAG -> "boolean";
                    case LIST -> "array";
                    case OBJECT -> "object";
                });
        if (!words.isEmpty()) {
            words.forEach(schema.putArray("enum")::add);
        }
        if (least != null) {
            schema.put("minimum", least);
        }
        if (most != null) {
            schema.put("maximum", most);
        }
    }
}
