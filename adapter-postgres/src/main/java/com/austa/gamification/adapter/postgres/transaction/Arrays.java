package com.austa.gamification.adapter.postgres.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;

/**
 * Columns of many rows as one parameter each, for {@code unnest}: a statement a table, however many rows. All of them are
 * sent in binary; the driver by itself would write and quote uuids and instants as text.
 */
public final class Arrays {

    private Arrays() {}

    public static <R> Argument uuids(Collection<R> rows, Function<R, @Nullable UUID> column) {
        return binary(BinaryArray.Type.UUID, BinaryArray.uuids(column(rows, column)));
    }

    public static <R> Argument instants(Collection<R> rows, Function<R, @Nullable Instant> column) {
        return binary(BinaryArray.Type.TIMESTAMPTZ, BinaryArray.instants(column(rows, column)));
    }

    public static Argument texts(Collection<String> values) {
        return array("text", values.toArray(String[]::new));
    }

    public static <R> Argument texts(Collection<R> rows, Function<R, @Nullable String> column) {
        return array("text", column(rows, column).toArray(new String[0]));
    }

    public static <R> Argument longs(Collection<R> rows, ToLongFunction<R> column) {
        return array("int8", rows.stream().mapToLong(column).toArray());
    }

    public static <R> Argument ints(Collection<R> rows, ToIntFunction<R> column) {
        return array("int4", rows.stream().mapToInt(column).toArray());
    }

    public static <R> Argument flags(Collection<R> rows, Function<R, Boolean> column) {
        return array("bool", rows.stream().map(column).toArray(Boolean[]::new));
    }

    public static <R> Argument bytes(Collection<R> rows, Function<R, byte[]> column) {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private static <R, V> List<@Nullable V> column(Collection<R> rows, Function<R, @Nullable V> column) {
        List<@Nullable V> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            values.add(column.apply(row));
        }
        return values;
    }

    private static Argument array(String type, Object values) {
        return (position, statement, context) -> statement.setArray(
                position, statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, values));
    }

    private static Argument binary(BinaryArray.Type type, byte[] bytes) {
        return (position, statement, context) -> statement.setArray(
                position, new PgArray(statement.getConnection().unwrap(BaseConnection.class), type.array, bytes));
    }
}
