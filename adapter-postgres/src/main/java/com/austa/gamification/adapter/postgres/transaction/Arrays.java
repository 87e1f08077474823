package com.austa.gamification.adapter.postgres.transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Columns of many rows as one parameter each, for {@code unnest}: a statement a table, however many rows. */
public final class Arrays {

    private Arrays() {}

    public static Argument uuids(Collection<UUID> values) {
        return objects("uuid", values.toArray());
    }

    public static <R> Argument uuids(List<R> rows, Function<R, @Nullable UUID> column) {
        return objects("uuid", column(rows, column));
    }

    public static Argument texts(Collection<String> values) {
        return objects("text", values.toArray(String[]::new));
    }

    public static <R> Argument texts(List<R> rows, Function<R, @Nullable String> column) {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return objects("text", values);
    }

    /** ISO-8601 texts, to be cast in the statement: {@code :x::timestamptz[]}. */
    public static <R> Argument instants(List<R> rows, Function<R, @Nullable Instant> column) {
        return texts(rows, row -> {
            Instant instant = column.apply(row);
            return instant == null ? null : instant.toString();
        });
    }

    public static <R> Argument longs(List<R> rows, ToLongFunction<R> column) {
        long[] values = rows.stream().mapToLong(column).toArray();
        return primitives("int8", values);
    }

    public static <R> Argument ints(List<R> rows, ToIntFunction<R> column) {
        int[] values = rows.stream().mapToInt(column).toArray();
        return primitives("int4", values);
    }

    public static <R> Argument flags(List<R> rows, Function<R, Boolean> column) {
        return objects("bool", rows.stream().map(column).toArray(Boolean[]::new));
    }

    public static <R> Argument bytes(List<R> rows, Function<R, byte[]> column) {
        byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", values));
    }

    private static <R> Object[] column(List<R> rows, Function<R, ? extends @Nullable Object> column) {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return values;
    }

    private static Argument objects(String type, Object[] values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    /** Sent in binary; an array of objects would be sent as text. */
    private static Argument primitives(String type, Object values) {
        return (position, statement, context) -> statement.setArray(
                position, statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, values));
    }
}
