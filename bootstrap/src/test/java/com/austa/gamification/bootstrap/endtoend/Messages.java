package com.austa.gamification.bootstrap.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Events as services send them. */
final class Messages {

    static final String ANN = "0a000000-0000-4000-8000-00000000000a";
    static final String BOB = "0b000000-0000-4000-8000-00000000000b";

    private Messages() {}

    static String steps(String user, String timestamp, int steps) {
        return event("health.metric.recorded", user, timestamp, """
                {"metricType":"steps","value":%d,"unit":"count","timestamp":"%s"}""".formatted(steps, timestamp));
    }

    static String appointment(String user, String timestamp) {
        return event("care.appointment.scheduled", user, timestamp, """
                {"appointmentId":"a","providerId":"p","specialtyType":"x","scheduledTime":"%s","isFirstVisit":false,\
                "isTelemedicine":false}""".formatted(timestamp));
    }

    static String order(String user, String timestamp, int total) {
        return event("shop.order.placed", user, timestamp, "{\"total\":%d}".formatted(total));
    }

    private static String event(String type, String user, String timestamp, String payload) {
        UUID id = UUID.nameUUIDFromBytes((type + user + timestamp).getBytes(StandardCharsets.UTF_8));
        return """
                {"id":"%s","type":"%s","journey":"%s","userId":"%s","timestamp":"%s","version":"1.0.0","payload":%s}""".formatted(id, type, type.substring(0, type.indexOf('.')), user, timestamp, payload);
    }
}
