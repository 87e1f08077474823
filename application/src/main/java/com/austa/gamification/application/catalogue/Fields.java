package com.austa.gamification.application.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of an author, read field by field. A fault is noted and reading goes on, with an empty value or a
 * stand-in that must not be used once {@link Faults} holds anything. A field of null counts as left out. Last call {@link
 * #nothingElse}.
 */
final class Fields {

    static final int TEXT_MAX = 200;
    static final int LONG_TEXT_MAX = 2_000;

    private static final int NUMBER_DIGITS_MAX = 40;
    private static final int NUMBER_EXPONENT_MAX = 15;
    private static final int SHOWN_MAX = 60;
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");

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
            fault(name, "must be text of 1 to %d characters, but %s came".formatted(max, shown(value)), "change it");
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
            fault(name, "must be %s, but %s came".formatted(allowed, shown(value)), "change it");
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
                    "must be a number, but %s came".formatted(shown(value)),
                    "write it as a number, without quotes");
            return Optional.empty();
        }
        if (!isHandy(value.decimalValue())) {
            fault(
                    name,
                    "must have at most %d digits and an exponent of at most %d, but %s came"
                            .formatted(NUMBER_DIGITS_MAX, NUMBER_EXPONENT_MAX, shown(value)),
                    "write a smaller number");
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /** What is cheap to compute with; 1e1000000000 is not. */
    private static boolean isHandy(BigDecimal number) {
        return number.precision() <= NUMBER_DIGITS_MAX
                && number.scale() <= NUMBER_DIGITS_MAX
                && number.scale() >= -NUMBER_EXPONENT_MAX;
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
        fault(name, "must be true or false, but %s came".formatted(shown(value)), "write it without quotes");
        return false;
    }

    Optional<Instant> instant(String name) {
        return parsed(
                name,
                "an instant in UTC, as in 2026-01-31T00:00:00Z",
                text -> UTC.matcher(text).matches() ? Instant.parse(text) : null);
    }

    Optional<Duration> duration(String name) {
        return parsed(name, "an ISO-8601 duration of days, hours, minutes or seconds, as in P7D", Duration::parse);
    }

    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return parsed(name, "one of " + String.join(", ", choices.keySet()), choices::get);
    }

    private <T> Optional<T> parsed(String name, String allowed, Function<String, @Nullable T> parse) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            try {
                T result = parse.apply(value.textValue());
                if (result != null) {
                    return Optional.of(result);
                }
            } catch (DateTimeParseException unreadable) {
                // Told below, as any other text that is not allowed.
            }
        }
        fault(name, "must be %s, but %s came".formatted(allowed, shown(value)), "change it");
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
        fault(name, "must be an object, but %s came".formatted(shown(value)), "write %s".formatted(what));
        return Optional.empty();
    }

    /** A list's objects, in their order; those that are none are faults and left out. */
    List<Fields> objects(String name, String what, int max) {
        List<Fields> objects = new ArrayList<>();
        for (Element element : elements(name, what, max)) {
            if (element.value() instanceof ObjectNode object) {
                objects.add(new Fields(object, what, about, pathOf(element.name()), faults));
            } else {
                fault(
                        element.name(),
                        "must be an object, but %s came".formatted(shown(element.value())),
                        "write %s".formatted(what));
            }
        }
        return objects;
    }

    /** A list's texts, in their order; those that are none are faults and left out. */
    List<String> texts(String name, String what, int max) {
        List<String> texts = new ArrayList<>();
        for (Element element : elements(name, what, max)) {
            if (element.value().isTextual()) {
                texts.add(element.value().textValue());
            } else {
                fault(
                        element.name(),
                        "must be text, but %s came".formatted(shown(element.value())),
                        "write %s".formatted(what));
            }
        }
        return texts;
    }

    /** @param name with its number, as in {@code tasks[2]} */
    private record Element(String name, JsonNode value) {}

    private List<Element> elements(String name, String what, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > max) {
            fault(
                    name,
                    "must be a list of at most %,d, but %s came".formatted(max, shown(value)),
                    "write %s each, in brackets".formatted(what));
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(new Element("%s[%d]".formatted(name, i), value.get(i)));
        }
        return elements;
    }

    /** A fault if the field is there: the language has it, this release has not. */
    void notYet(String name, String remedy) {
        if (has(name)) {
            fault(name, "is not supported yet by this release", remedy);
        }
    }

    /** A fault for every field that nobody has asked for. */
    void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(
                        about,
                        pathOf(shortened(name)),
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

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "'%s'".formatted(shortened(value.textValue()));
            case NUMBER, BOOLEAN -> shortened(value.asText());
            case ARRAY -> "a list of %,d".formatted(value.size());
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    static String shortened(String text) {
        String printable = text.codePoints()
                .limit(SHOWN_MAX)
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
        return printable.length() < text.length() ? printable + "…" : printable;
    }
}
