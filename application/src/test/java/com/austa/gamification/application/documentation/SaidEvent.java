package com.austa.gamification.application.documentation;

import com.austa.gamification.application.event.Events;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** An event of which a page says what matters; all else is that of the valid message of its type. */
final class SaidEvent {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final String METADATA = "metadata.";
    private static final String ABSENT = "no ";

    private SaidEvent() {}

    /** @param when such as {@code 2 Mar 09:00}, in UTC and the year 2026; what follows in parentheses is for readers */
    static Instant instant(String when) {
        String[] parts = when.split(" ");
        return LocalDateTime.parse("%s %s 2026 %s".formatted(parts[0], parts[1], parts[2]), WHEN)
                .toInstant(ZoneOffset.UTC);
    }

    /** @param fields of the payload, as in {@code value: 5, metadata.timeZone: UTC}, or {@code no value} */
    static String message(String type, UUID id, Instant timestamp, String fields) {
        String pattern = Events.ofEveryType()
                .filter(message -> message.contains("\"" + type + "\""))
                .findFirst()
                .orElseThrow();
        ObjectNode message = (ObjectNode) Written.yaml(pattern);
        message.put("id", id.toString()).put("timestamp", timestamp.toString());
        ObjectNode payload = (ObjectNode) message.get("payload");
        if (fields.startsWith(ABSENT)) {
            payload.remove(fields.substring(ABSENT.length()));
        } else {
            Written.yaml("{%s}".formatted(fields)).properties().forEach(field -> {
                String name = field.getKey();
                if (name.startsWith(METADATA)) {
                    message.withObject("/metadata").set(name.substring(METADATA.length()), field.getValue());
                } else {
                    payload.set(name, field.getValue());
                }
            });
        }
        return message.toString();
    }
}
