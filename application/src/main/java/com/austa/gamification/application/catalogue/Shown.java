package com.austa.gamification.application.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** What an author wrote, short and harmless enough to be told back. */
final class Shown {

    private static final int LENGTH_MAX = 60;

    private Shown() {}

    static String of(JsonNode value) {
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
                .limit(LENGTH_MAX)
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
        return printable.length() < text.length() ? printable + "…" : printable;
    }
}
