package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes a user's state as few bytes: whole numbers in 7-bit groups, instants in microseconds. Not thread-safe. */
public final class StateWriter {

    private static final int LENGTH_AT_FIRST = 128;

    private byte[] bytes = new byte[LENGTH_AT_FIRST];
    private int length;

    public StateWriter() {}

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public int size() {
        return length;
    }

    /** Any whole number; near 0 is short. */
    public void number(long value) {
        long folded = (value << 1) ^ (value >> 63);
        while ((folded & ~0x7FL) != 0) {
            put((int) ((folded & 0x7F) | 0x80));
            folded >>>= 7;
        }
        put((int) folded);
    }

    public void raw(byte[] block) {
        number(block.length);
        ensure(block.length);
        System.arraycopy(block, 0, bytes, length, block.length);
        length += block.length;
    }

    public void text(String value) {
        raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public void decimal(BigDecimal value) {
        number(value.scale());
        raw(value.unscaledValue().toByteArray());
    }

    public void instant(Instant value) {
        number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    public void date(LocalDate value) {
        number(value.toEpochDay());
    }

    public void uuid(UUID value) {
        fixed(value.getMostSignificantBits());
        fixed(value.getLeastSignificantBits());
    }

    public void place(Place place) {
        instant(place.instant());
        number(place.rank().ordinal());
        uuid(place.id());
    }

    public void evidence(Evidence evidence) {
        place(evidence.first());
        place(evidence.place());
        number(evidence.count());
        decimal(evidence.value());
        decimal(evidence.target());
        date(evidence.from());
        date(evidence.to());
    }

    public <T> void optional(Optional<T> value, Consumer<T> write) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(write);
    }

    public <T> void list(List<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
    }

    public void value(Value value) {
        if (value instanceof Value.Text text) {
            number(0);
            text(text.value());
        } else if (value instanceof Value.Number number) {
            number(1);
            decimal(number.value());
        } else if (value instanceof Value.Flag flag) {
            number(2 + flag.ordinal());
        } else if (value instanceof Value.Nothing) {
            number(4);
        } else if (value instanceof Value.Items items) {
            number(5);
            list(items.values(), this::value);
        } else if (value instanceof Attributes attributes) {
            number(6);
            number(attributes.values().size());
            for (Map.Entry<String, Value> entry : attributes.values().entrySet()) {
                text(entry.getKey());
                value(entry.getValue());
            }
        }
    }

    private void put(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void fixed(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >>> shift));
        }
    }
}
