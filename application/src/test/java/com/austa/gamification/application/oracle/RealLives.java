package com.austa.gamification.application.oracle;

import com.austa.gamification.testkit.shared.SharedData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The users of the shared event files, each with all that is reported of them. */
final class RealLives {

    private static final List<String> ZONES = List.of(
            "Asia/Tokyo", "Nowhere", "America/Sao_Paulo", "Pacific/Kiritimati", "Europe/Berlin", "Pacific/Pago_Pago");

    private RealLives() {}

    /** File after file, as they lie there. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        SharedData.EVENT_FILES.forEach(file -> lines.addAll(SharedData.lines(file)));
        return lines;
    }

    /**
     * The same lives made harder: all events of an hour at one instant, users who travel from zone to zone, and corrections
     * that take back what was measured.
     */
    static List<String> harder() {
        return lines().stream().map(RealLives::harder).toList();
    }

    private static String harder(String line) {
        ObjectNode event = (ObjectNode) Event.read(line).json();
        String id = event.get("id").textValue();
        Instant at = Instant.parse(event.get("timestamp").textValue()).truncatedTo(ChronoUnit.HOURS);
        event.put("timestamp", at.toString());
        int month = at.atZone(ZoneOffset.UTC).getMonthValue() + id.charAt(0);
        event.withObjectProperty("metadata")
                .put(
                        "timeZone",
                        ZONES.get((month + event.get("userId").textValue().charAt(1)) % ZONES.size()));
        ObjectNode payload = (ObjectNode) event.get("payload");
        if (payload.has("value") && id.charAt(1) < '2') {
            payload.put("value", payload.get("value").decimalValue().negate());
        }
        return event.toString();
    }

    static Map<String, List<Event>> byUser(List<String> lines) {
        Map<String, List<Event>> byUser = new TreeMap<>();
        for (String line : lines) {
            Event event = Event.read(line);
            byUser.computeIfAbsent(event.user(), user -> new ArrayList<>()).add(event);
        }
        return byUser;
    }
}
