package com.austa.gamification.application.announcement;

import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Receipts as awards' metadata and messages' payloads hold them:
 * {@code {revision, occurrence, eventId, firstEventId, count, value, target, localDates}}.
 */
public final class ReceiptJson {

    private ReceiptJson() {}

    public static Attributes of(String occurrence, Receipt receipt) {
        return new Attributes.Builder()
                .put("revision", Value.of(receipt.revision()))
                .put("occurrence", Value.of(occurrence))
                .put("eventId", Value.of(receipt.eventId().toString()))
                .put("firstEventId", Value.of(receipt.firstEventId().toString()))
                .put("count", Value.of(receipt.count()))
                .put("value", Value.of(receipt.value()))
                .put("target", Value.of(receipt.target()))
                .put(
                        "localDates",
                        new Value.Items(receipt.localDates().stream()
                                .map(date -> Value.of(date.toString()))
                                .toList()))
                .build();
    }

    /** The receipt that {@link #of} made it from. */
    public static Receipt receipt(Attributes json) {
        return new Receipt(
                number(json, "revision").intValueExact(),
                UUID.fromString(text(json, "eventId")),
                UUID.fromString(text(json, "firstEventId")),
                number(json, "count").longValueExact(),
                number(json, "value"),
                number(json, "target"),
                items(json, "localDates").stream()
                        .map(date -> LocalDate.parse(((Value.Text) date).value()))
                        .toList());
    }

    private static BigDecimal number(Attributes json, String name) {
        return ((Value.Number) value(json, name)).value();
    }

    private static String text(Attributes json, String name) {
        return ((Value.Text) value(json, name)).value();
    }

    private static List<Value> items(Attributes json, String name) {
        return ((Value.Items) value(json, name)).values();
    }

    private static Value value(Attributes json, String name) {
        Value value = json.values().get(name);
        if (value == null) {
            throw new IllegalArgumentException("stored receipt: field '%s' is missing".formatted(name));
        }
        return value;
    }
}
