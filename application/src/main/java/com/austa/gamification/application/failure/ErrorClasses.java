package com.austa.gamification.application.failure;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.FATAL;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.INFRASTRUCTURE;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.PERMANENT;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.TRANSIENT;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of what an error means for the records whose processing met it. The first row counts that fits the error or
 * anything that it wraps ({@code ExecutionException}, {@code CompletionException}, {@code BatchUpdateException}, those of
 * the pool and of JDBI). Only errors are judged here: a record that is refused is none, and no error of Redis fails a record.
 *
 * <table>
 * <caption>How the intake answers</caption>
 * <tr><td>permanent</td><td>the batch is divided at once, until the record that brings it about is alone</td></tr>
 * <tr><td>transient</td><td>tried again five times, then divided</td></tr>
 * <tr><td>infrastructure</td><td>waits until the server is there again; no record is blamed</td></tr>
 * <tr><td>fatal</td><td>the process ends</td></tr>
 * </table>
 */
public final class ErrorClasses {

    /** Our own bug, which somebody has to be told of. */
    private static final boolean DEFECT = true;

    private record Row(ErrorClass errorClass, boolean defect, Predicate<Throwable> fits) {}

    private static final List<Row> TABLE = List.of(
            // This process cannot be trusted any more.
            row(FATAL, type(OutOfMemoryError.class, LinkageError.class, AssertionError.class)),
            // Whoever asked the server has judged.
            row(FATAL, judged(FATAL)),
            row(PERMANENT, DEFECT, judged(PERMANENT)),
            row(INFRASTRUCTURE, judged(INFRASTRUCTURE)),
            row(TRANSIENT, judged(TRANSIENT)),
            // A newer release has published what this one does not know.
            row(INFRASTRUCTURE, type(StaleCatalogue.class)),
            // Data that cannot be, constraints: what we wrote was wrong.
            row(PERMANENT, DEFECT, sqlState("22", "23")),
            // A statement too complex for the server.
            row(PERMANENT, sqlState("54001")),
            // Another transaction, a lock, a limit on time.
            row(TRANSIENT, sqlState("40001", "40P01", "40003", "55P03", "57014", "25P03")),
            // No connection; the server ends or starts; it lacks disk, memory or connections; it is broken.
            row(INFRASTRUCTURE, sqlState("08", "57P01", "57P02", "57P03", "53", "58", "XX000", "XX001", "XX002")),
            // Read-only; who we are, and what tables there are: the deployment is wrong.
            row(INFRASTRUCTURE, sqlState("25006", "28", "3D000", "42501", "42P01", "42703", "3F000")),
            // The pool has no connection to give.
            row(INFRASTRUCTURE, type(SQLTransientConnectionException.class)),
            row(TRANSIENT, type(SQLTimeoutException.class, SQLException.class)),
            row(INFRASTRUCTURE, kafka("AuthenticationException", "AuthorizationException")),
            row(INFRASTRUCTURE, kafka("OffsetOutOfRangeException")),
            row(INFRASTRUCTURE, kafka("DisconnectException", "NetworkException", "BrokerNotAvailableException")),
            row(TRANSIENT, kafka("RetriableException")),
            row(TRANSIENT, kafka("KafkaException")),
            row(PERMANENT, type(JacksonException.class, NumberFormatException.class)),
            // Exact arithmetic that does not fit.
            row(PERMANENT, type(ArithmeticException.class)),
            row(TRANSIENT, type(IOException.class, TimeoutException.class)),
            // Our own code.
            row(PERMANENT, DEFECT, type(RuntimeException.class, StackOverflowError.class)),
            row(FATAL, type(Error.class)),
            row(TRANSIENT, type(Throwable.class)));

    /** Longer chains of causes are cut: they go round in a circle. */
    private static final int DEPTH_MAX = 30;

    private ErrorClasses() {}

    public static ErrorClass of(Throwable error) {
        return find(error).errorClass();
    }

    /** Whether it is to be alerted as a bug of the engine. */
    public static boolean isDefect(Throwable error) {
        return find(error).defect();
    }

    private static Row find(Throwable error) {
        List<Throwable> wrapped = unwrapped(error);
        return TABLE.stream()
                .filter(row -> wrapped.stream().anyMatch(row.fits()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Throwable> unwrapped(Throwable error) {
        List<Throwable> wrapped = new ArrayList<>();
        for (@Nullable Throwable one = error; one != null && wrapped.size() < DEPTH_MAX; one = within(one)) {
            wrapped.add(one);
        }
        return wrapped;
    }

    private static @Nullable Throwable within(Throwable error) {
        @Nullable Throwable cause = error.getCause();
        return cause == null && error instanceof SQLException sql ? sql.getNextException() : cause;
    }

    private static Row row(ErrorClass errorClass, Predicate<Throwable> fits) {
        return row(errorClass, false, fits);
    }

    private static Row row(ErrorClass errorClass, boolean defect, Predicate<Throwable> fits) {
        return new Row(errorClass, defect, fits);
    }

    private static Predicate<Throwable> type(Class<?>... types) {
        return error -> Stream.of(types).anyMatch(type -> type.isInstance(error));
    }

    private static Predicate<Throwable> judged(ErrorClass errorClass) {
        return error -> error instanceof ProgressUnavailable books && books.errorClass() == errorClass;
    }

    /** @param prefixes two characters are a class of states, five are one */
    private static Predicate<Throwable> sqlState(String... prefixes) {
        return error -> error instanceof SQLException sql
                && sql.getSQLState() != null
                && Stream.of(prefixes).anyMatch(sql.getSQLState()::startsWith);
    }

    /** @param names without package: those that extend them are meant as well */
    private static Predicate<Throwable> kafka(String... names) {
        return error -> Stream.<Class<?>>iterate(error.getClass(), type -> type != null, Class::getSuperclass)
                .filter(type -> type.getName().startsWith("org.apache.kafka."))
                .anyMatch(type -> Stream.of(names).anyMatch(type.getSimpleName()::equals));
    }
}
