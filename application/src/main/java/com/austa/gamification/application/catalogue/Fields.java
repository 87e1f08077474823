package com.austa.gamification.application.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of an author, read field by field. A fault is noted and reading goes on, with an empty value or a
 * stand-in that must not be used once {@link Faults} holds anything. A field of null counts as left out. Last call {@link
 * #nothingElse}.
 */
final class Fields {

    static final int TEXT_MAX = 200;
    static final int LONG_TEXT_MAX = 2_000;

    private final ObjectNode node;
    private final String what;
    private final String about;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * @param what the object is, as in {@code an achievement}
     * @param about the definition it belongs to
     * @param path of the object within the definition, empty for the definition itself
     */
    Fields(ObjectNode node, String what, String about, String path, Faults faults) {
        this.node = node;
        this.what = what;
        this.about = about;
        this.path = path;
        this.faults = faults;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Present or a fault. */
    boolean require(String name, String allowed) {
        if (has(name)) {
            return true;
        }
        fault(name, "is missing; it must be " + allowed, "add '%s'".formatted(name));
        return false;
    }

    Optional<String> text(String name, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > max) {
            fault(name, "must be text of 1 to %d characters, but %s came".formatted(max, Shown.of(value)), "change it");
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    String requiredText(String name, int max) {
        return require(name, "text of 1 to %d characters".formatted(max))
                ? text(name, max).orElse("")
                : "";
    }

    /** Text that must be there and may say nothing. */
    String requiredProse(String name, int max) {
        String allowed = "text of at most %d characters".formatted(max);
        JsonNode value = value(name);
        if (!require(name, allowed) || value == null) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > max) {
            fault(name, "must be %s, but %s came".formatted(allowed, Shown.of(value)), "change it");
            return "";
        }
        return value.textValue();
    }

    Optional<BigDecimal> number(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            fault(
                    name,
                    "must be a number, but %s came".formatted(Shown.of(value)),
                    "write it as a number, without quotes");
            return Optional.empty();
        }
        if (!NumberSize.isHandy(value.decimalValue())) {
            fault(
                    name,
                    "must have %s, but %s came".formatted(NumberSize.ALLOWED, Shown.of(value)),
                    "write a smaller number");
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    Optional<Long> whole(String name, long min, long max) {
        Optional<BigDecimal> number = number(name);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            long whole = number.get().longValueExact();
            if (whole >= min && whole <= max) {
                return Optional.of(whole);
            }
        } catch (ArithmeticException notWhole) {
            // Told below, as any other number that is not allowed.
        }
        fault(
                name,
                "must be a whole number from %,d to %,d, but %s came"
                        .formatted(min, max, number.get().toPlainString()),
                "change it");
        return Optional.empty();
    }

    long requiredWhole(String name, long min, long max) {
        return require(name, "a whole number from %,d to %,d".formatted(min, max))
                ? whole(name, min, max).orElse(min)
                : min;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value == null || value.isBoolean()) {
            return value != null && value.booleanValue();
        }
        fault(name, "must be true or false, but %s came".formatted(Shown.of(value)), "write it without quotes");
        return false;
    }

    Optional<Instant> instant(String name) {
        return parsed(name, TimeText.INSTANT, TimeText::instant);
    }

    Optional<Duration> duration(String name) {
        return parsed(name, TimeText.DURATION, TimeText::duration);
    }

    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return parsed(name, "one of " + String.join(", ", choices.keySet()), choices::get);
    }

    private <T> Optional<T> parsed(String name, String allowed, Function<String, @Nullable T> parse) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = value.isTextual() ? Optional.ofNullable(parse.apply(value.textValue())) : Optional.empty();
        if (read.isPresent()) {
            return read;
        }
        fault(name, "must be %s, but %s came".formatted(allowed, Shown.of(value)), "change it");
        return Optional.empty();
    }

    /** The value itself, whatever it is. */
    Optional<JsonNode> any(String name) {
        return Optional.ofNullable(value(name));
    }

    /** An object's fields. */
    Optional<Fields> object(String name, String what) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(new Fields(object, what, about, pathOf(name), faults));
        }
        fault(name, "must be an object, but %s came".formatted(Shown.of(value)), "write %s".formatted(what));
        return Optional.empty();
    }

    /** A list's objects, in their order; those that are none are faults and left out. */
    List<Fields> objects(String name, String what, int max) {
        return elements(
                name,
                what,
                max,
                "an object",
                (part, value) -> value instanceof ObjectNode object
                        ? Optional.of(new Fields(object, what, about, pathOf(part), faults))
                        : Optional.empty());
    }

    /** A list's texts, in their order; those that are none are faults and left out. */
    List<String> texts(String name, String what, int max) {
        return elements(name, what, max, "text", (part, value) -> Optional.ofNullable(value.textValue()));
    }

    /** @param read gets each element's name, as in {@code tasks[2]}, and the element */
    private <T> List<T> elements(
            String name, String what, int max, String allowed, BiFunction<String, JsonNode, Optional<T>> read) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > max) {
            fault(
                    name,
                    "must be a list of at most %,d, but %s came".formatted(max, Shown.of(value)),
                    "write %s each, in brackets".formatted(what));
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String part = "%s[%d]".formatted(name, i);
            JsonNode element = value.get(i);
            read.apply(part, element)
                    .ifPresentOrElse(
                            elements::add,
                            () -> fault(
                                    part,
                                    "must be %s, but %s came".formatted(allowed, Shown.of(element)),
                                    "write %s".formatted(what)));
        }
        return elements;
    }

    /** A fault for every field that nobody has asked for. */
    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(
                        about,
                        pathOf(Shown.shortened(name)),
                        "is no field of %s; there are %s".formatted(what, String.join(", ", known)),
                        "correct its name or remove it");
            }
        });
    }

    void fault(String name, String message, String remedy) {
        faults.add(about, pathOf(name), message, remedy);
    }

    /** A fault of the object as a whole. */
    void fault(String message, String remedy) {
        faults.add(about, path, message, remedy);
    }

    /** Makes what the fields say, unless there is a fault in them; what it refuses is a fault of the object as a whole. */
    <T> Optional<T> build(Supplier<T> result) {
        return faults.anyIn(about, path) ? Optional.empty() : make("", result);
    }

    /** Makes what one field says; what it refuses is a fault of that field. */
    <T> Optional<T> make(String name, Supplier<T> result) {
        try {
            return Optional.of(result.get());
        } catch (IllegalArgumentException refused) {
            fault(name, String.valueOf(refused.getMessage()), "change it");
            return Optional.empty();
        }
    }

    /** Whether anything in that field is wrong. */
    boolean hasFaultIn(String name) {
        return faults.anyIn(about, pathOf(name));
    }

    /** The names that are there. */
    List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The object itself. */
    ObjectNode node() {
        return node;
    }

    Faults faults() {
        return faults;
    }

    String about() {
        return about;
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
