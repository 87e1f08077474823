package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.event.UserId;
import java.util.UUID;

/** Events as a journey service would send them. */
final class Events {

    private Events() {}

    static String steps(UserId user, String value) {
        return steps(UUID.randomUUID(), user, value);
    }

    static String steps(UUID id, UserId user, String value) {
        return """
            {"id":"%s","type":"health.metric.recorded","journey":"health","userId":"%s",\
            "timestamp":"2026-11-22T10:00:00Z","version":"1.0.0",\
            "payload":{"metricType":"steps","value":%s,"unit":"steps","timestamp":"2026-11-22T10:00:00Z"}}""".formatted(id, user, value);
    }
}
