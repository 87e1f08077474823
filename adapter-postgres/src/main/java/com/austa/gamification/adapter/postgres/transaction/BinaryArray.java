package com.austa.gamification.adapter.postgres.transaction;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of one dimension as PostgreSQL sends them: number of dimensions, whether there are nulls, the element type, length
 * and lower bound, then each element behind its length. Server and driver both read it without parsing text.
 */
final class BinaryArray {

    /** Types by the numbers that they have in every PostgreSQL. */
    enum Type {
        BYTEA(17, 1001),
        TEXT(25, 1009),
        TIMESTAMPTZ(1184, 1185),
        UUID(2950, 2951);

        final int element;
        final int array;

        Type(int element, int array) {
            this.element = element;
            this.array = array;
        }
    }

    private static final int HEADER = 20;
    private static final int NULL = -1;
    private static final long EPOCH_2000_SECONDS = 946_684_800L;

    private BinaryArray() {}

    static byte[] uuids(List<@Nullable UUID> values) {
        ByteBuffer bytes = begin(Type.UUID, values.size(), values.size() * 20);
        for (UUID value : values) {
            if (value == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
            }
        }
        return end(bytes);
    }

    static byte[] instants(List<@Nullable Instant> values) {
        ByteBuffer bytes = begin(Type.TIMESTAMPTZ, values.size(), values.size() * 12);
        for (Instant value : values) {
            if (value == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(8).putLong(micros(value));
            }
        }
        return end(bytes);
    }

    static byte[] of(Type type, List<byte[]> values) {
        int length = 0;
        for (byte[] value : values) {
            length += 4 + value.length;
        }
        ByteBuffer bytes = begin(type, values.size(), length);
        values.forEach(value -> bytes.putInt(value.length).put(value));
        return end(bytes);
    }

    /** A {@code timestamptz}: microseconds since 2000. */
    static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond() - EPOCH_2000_SECONDS, 1_000_000L),
                instant.getNano() / 1_000);
    }

    private static ByteBuffer begin(Type type, int size, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + length);
        bytes.putInt(size == 0 ? 0 : 1).putInt(1).putInt(type.element);
        return size == 0 ? bytes : bytes.putInt(size).putInt(1);
    }

    private static byte[] end(ByteBuffer bytes) {
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }
}
