package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what a {@link StateWriter} wrote, in the same order. Not thread-safe. */
public final class StateReader {

    private static final Place.Rank[] RANKS = Place.Rank.values();

    private final byte[] bytes;
    private int position;

    public StateReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean atEnd() {
        return position == bytes.length;
    }

    public long number() {
        long folded = 0;
        int shift = 0;
        byte group;
        do {
            group = bytes[position++];
            folded |= (group & 0x7FL) << shift;
            shift += 7;
        } while (group < 0);
        return (folded >>> 1) ^ -(folded & 1);
    }

    public int count() {
        return Math.toIntExact(number());
    }

    public byte[] raw() {
        int length = count();
        byte[] block = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return block;
    }

    public String text() {
        int length = count();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    public BigDecimal decimal() {
        int scale = count();
        int length = count();
        BigInteger unscaled = new BigInteger(bytes, position, length);
        position += length;
        return new BigDecimal(unscaled, scale);
    }

    public Instant instant() {
        return Instant.EPOCH.plus(number(), ChronoUnit.MICROS);
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(number());
    }

    public UUID uuid() {
        return new UUID(fixed(), fixed());
    }

    public Place place() {
        return new Place(instant(), RANKS[count()], uuid());
    }

    public Evidence evidence() {
        return new Evidence(place(), place(), number(), decimal(), decimal(), date(), date());
    }

    public <T> Optional<T> optional(Supplier<T> read) {
        return number() == 0 ? Optional.empty() : Optional.of(read.get());
    }

    public <T> List<T> list(Supplier<T> read) {
        int size = count();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

    public Value value() {
        int kind = count();
        return switch (kind) {
            case 0 -> Value.of(text());
            case 1 -> Value.of(decimal());
            case 2 -> Value.of(false);
            case 3 -> Value.of(true);
            case 4 -> Value.Nothing.NULL;
            case 5 -> new Value.Items(list(this::value));
            case 6 -> attributes();
            default ->
                throw new IllegalStateException("stored state names value kind %d, known are 0..6".formatted(kind));
        };
    }

    private Attributes attributes() {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            values.put(text(), value());
        }
        return new Attributes(values);
    }

    private long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[position++] & 0xFFL);
        }
        return value;
    }
}
