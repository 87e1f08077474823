package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a rule can look at: something reported of a user, or an outcome below.
 *
 * @param local the date and time in the zone that the event names, else in UTC
 * @param json the whole message
 */
record Event(Place place, String user, String type, LocalDateTime local, JsonNode json) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static Event read(String line) {
        try {
            return of(JSON.readTree(line));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("an event that is no JSON", broken);
        }
    }

    static Event of(JsonNode json) {
        Instant at = Instant.parse(json.get("timestamp").textValue()).truncatedTo(ChronoUnit.MICROS);
        String id = json.get("id").textValue().toLowerCase(Locale.ROOT);
        String user = json.get("userId").textValue().toLowerCase(Locale.ROOT);
        String zone = json.path("metadata").path("timeZone").asText();
        LocalDateTime local = at.atZone(zone(zone)).toLocalDateTime();
        return new Event(new Place(at, Place.EVENT, id), user, json.get("type").textValue(), local, json);
    }

    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    String id() {
        return place.id();
    }

    Instant at() {
        return place.at();
    }

    LocalDate date() {
        return local.toLocalDate();
    }
}
