package com.austa.gamification.adapter.postgres.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;

    private ByteBuffer rows;
    private int count;

    /** @param expectedRows how many, roughly; it grows when there are more */
    public BinaryCopy(int expectedRows) {
        rows = ByteBuffer.allocate(HEADER_LENGTH + expectedRows * 512);
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

    public BinaryCopy instant(@Nullable Instant value) {
        return value == null ? nothing() : int8(BinaryArray.micros(value));
    }

    public BinaryCopy local(LocalDateTime value) {
        return instant(value.toInstant(ZoneOffset.UTC));
    }

    public BinaryCopy texts(List<String> values) {
        return bytes(BinaryArray.of(
                BinaryArray.Type.TEXT,
                values.stream().map(value -> value.getBytes(UTF_8)).toList()));
    }

    public BinaryCopy byteStrings(List<byte[]> values) {
        return bytes(BinaryArray.of(BinaryArray.Type.BYTEA, values));
    }

    public BinaryCopy instants(List<Instant> values) {
        return bytes(BinaryArray.instants(new ArrayList<>(values)));
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

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            ByteBuffer wider = ByteBuffer.allocate(Math.max(rows.capacity() * 2, rows.position() + bytes));
            wider.put(rows.flip());
            rows = wider;
        }
        return rows;
    }
}
