package com.austa.gamification.adapter.postgres.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one {@code COPY … FROM STDIN (FORMAT binary)}, the cheapest way into a table whose rows cannot conflict. Each
 * row names the number of its columns, then its values in the statement's order. Used once, by one thread.
 *
 * <p>The format is that of PostgreSQL's manual, "COPY, Binary Format": big-endian, each value behind its length, instants
 * as microseconds since 2000.
 */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER_LENGTH = SIGNATURE.length + 8;
    private static final long EPOCH_2000_SECONDS = 946_684_800L;
    private static final int NULL = -1;
    private static final int TEXT_OID = 25;
    private static final int BYTEA_OID = 17;
    private static final int TIMESTAMPTZ_OID = 1184;
    private static final byte JSONB_VERSION = 1;

    private ByteBuffer rows;
    private int count;

    /** @param expectedRows how many, roughly; it grows when there are more */
    public BinaryCopy(int expectedRows) {
        rows = ByteBuffer.allocate(HEADER_LENGTH + Math.max(1, expectedRows) * 512);
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    public BinaryCopy row(int columns) {
        count++;
        room(2).putShort((short) columns);
        return this;
    }

    public BinaryCopy uuid(UUID value) {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(UTF_8));
    }

    public BinaryCopy jsonb(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        byte[] json = value.getBytes(UTF_8);
        room(5 + json.length).putInt(1 + json.length).put(JSONB_VERSION).put(json);
        return this;
    }

    public BinaryCopy bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    public BinaryCopy int2(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    public BinaryCopy int4(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    public BinaryCopy int8(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    public BinaryCopy instant(Instant value) {
        return int8(micros(value));
    }

    public BinaryCopy local(LocalDateTime value) {
        return instant(value.toInstant(ZoneOffset.UTC));
    }

    public BinaryCopy texts(List<String> values) {
        return array(TEXT_OID, values, value -> value.getBytes(UTF_8));
    }

    public BinaryCopy byteStrings(List<byte[]> values) {
        return array(BYTEA_OID, values, value -> value);
    }

    public BinaryCopy instants(List<Instant> values) {
        return array(
                TIMESTAMPTZ_OID,
                values,
                value -> ByteBuffer.allocate(8).putLong(micros(value)).array());
    }

    /** Sends the rows; nothing is sent when there are none. */
    public void into(Handle handle, String sql) {
        if (count == 0) {
            return;
        }
        room(2).putShort((short) -1);
        try {
            CopyIn copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql);
            copy.writeToCopy(rows.array(), 0, rows.position());
            copy.endCopy();
        } catch (SQLException failed) {
            throw new UnableToExecuteStatementException(
                    failed, handle.createUpdate(sql).getContext());
        }
    }

    private BinaryCopy nothing() {
        room(4).putInt(NULL);
        return this;
    }

    private <T> BinaryCopy array(int elementType, List<T> values, Function<T, byte[]> encoding) {
        List<byte[]> encoded = values.stream().map(encoding).toList();
        int length = 12 + (values.isEmpty() ? 0 : 8);
        for (byte[] value : encoded) {
            length += 4 + value.length;
        }
        room(4 + length)
                .putInt(length)
                .putInt(values.isEmpty() ? 0 : 1)
                .putInt(0)
                .putInt(elementType);
        if (!values.isEmpty()) {
            rows.putInt(values.size()).putInt(1);
        }
        encoded.forEach(value -> rows.putInt(value.length).put(value));
        return this;
    }

    private static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond() - EPOCH_2000_SECONDS, 1_000_000L),
                instant.getNano() / 1_000);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            ByteBuffer wider = ByteBuffer.allocate(Math.max(rows.capacity() * 2, rows.position() + bytes));
            wider.put(rows.flip());
            rows = wider;
        }
        return rows;
    }
}
