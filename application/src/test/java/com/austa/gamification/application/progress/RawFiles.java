package com.austa.gamification.application.progress;

import com.austa.gamification.testkit.shared.SharedData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Three questions asked of the raw files in the plainest way, sharing nothing with the engine: group by user, sort by
 * timestamp, look. The files hold no two events of one user at one instant, no zones, and no negative step.
 */
final class RawFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RawFiles() {}

    /** Who reached so many events of a type, and when. */
    static Map<String, Instant> nth(String type, int n) {
        return firstTime(event -> is(event, type), events -> {
            return events.size() < n ? null : at(events.get(n - 1));
        });
    }

    /** Who walked so many steps in one ISO week of UTC dates, and the instant when first so. */
    static Map<String, Instant> weekOfSteps(long target) {
        return firstTime(RawFiles::isSteps, events -> {
            Map<String, BigDecimal> weeks = new HashMap<>();
            for (JsonNode event : events) {
                LocalDate date = date(event);
                String week =
                        date.get(WeekFields.ISO.weekBasedYear()) + "/" + date.get(WeekFields.ISO.weekOfWeekBasedYear());
                if (weeks.merge(week, steps(event), BigDecimal::add).longValue() >= target) {
                    return at(event);
                }
            }
            return null;
        });
    }

    /** Who walked so many steps on each of so many days in a row, and when the last of them got there. */
    static Map<String, Instant> daysInARow(int length, long target) {
        return firstTime(RawFiles::isSteps, events -> {
            Map<LocalDate, BigDecimal> days = new HashMap<>();
            for (JsonNode event : events) {
                LocalDate today = date(event);
                boolean before = days.getOrDefault(today, BigDecimal.ZERO).longValue() >= target;
                boolean now = days.merge(today, steps(event), BigDecimal::add).longValue() >= target;
                boolean all = now && !before;
                for (int back = 1; back < length; back++) {
                    all &= days.getOrDefault(today.minusDays(back), BigDecimal.ZERO)
                                    .longValue()
                            >= target;
                }
                if (all) {
                    return at(event);
                }
            }
            return null;
        });
    }

    private static Map<String, Instant> firstTime(
            Predicate<JsonNode> concerned, Function<List<JsonNode>, Instant> when) {
        Map<String, List<JsonNode>> byUser = new TreeMap<>();
        for (String file : SharedData.EVENT_FILES) {
            for (String line : SharedData.lines(file)) {
                JsonNode event = read(line);
                if (concerned.test(event)) {
                    byUser.computeIfAbsent(event.get("userId").textValue(), key -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        Map<String, Instant> found = new TreeMap<>();
        byUser.forEach((user, events) -> {
            events.sort(Comparator.comparing(RawFiles::at));
            Instant instant = when.apply(events);
            if (instant != null) {
                found.put(user, instant);
            }
        });
        return found;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a shared file holds a line that is no JSON", broken);
        }
    }

    private static boolean is(JsonNode event, String type) {
        return event.get("type").textValue().equals(type);
    }

    private static boolean isSteps(JsonNode event) {
        return is(event, "health.metric.recorded")
                && event.get("payload").get("metricType").textValue().equals("steps");
    }

    private static BigDecimal steps(JsonNode event) {
        return new BigDecimal(event.get("payload").get("value").asText());
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.get("timestamp").textValue());
    }

    private static LocalDate date(JsonNode event) {
        return at(event).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
