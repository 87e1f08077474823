package com.austa.gamification.application.failure;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.FATAL;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.INFRASTRUCTURE;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.PERMANENT;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorClassesTest {

    @ParameterizedTest
    @CsvSource({
        "22P05, PERMANENT, true",
        "22003, PERMANENT, true",
        "23505, PERMANENT, true",
        "54001, PERMANENT, false",
        "40001, TRANSIENT, false",
        "40P01, TRANSIENT, false",
        "40003, TRANSIENT, false",
        "55P03, TRANSIENT, false",
        "57014, TRANSIENT, false",
        "25P03, TRANSIENT, false",
        "99999, TRANSIENT, false",
        "08000, INFRASTRUCTURE, false",
        "08001, INFRASTRUCTURE, false",
        "08006, INFRASTRUCTURE, false",
        "57P01, INFRASTRUCTURE, false",
        "57P02, INFRASTRUCTURE, false",
        "57P03, INFRASTRUCTURE, false",
        "53100, INFRASTRUCTURE, false",
        "53300, INFRASTRUCTURE, false",
        "58030, INFRASTRUCTURE, false",
        "XX000, INFRASTRUCTURE, false",
        "XX001, INFRASTRUCTURE, false",
        "XX002, INFRASTRUCTURE, false",
        "25006, INFRASTRUCTURE, false",
        "28P01, INFRASTRUCTURE, false",
        "3D000, INFRASTRUCTURE, false",
        "42501, INFRASTRUCTURE, false",
        "42P01, INFRASTRUCTURE, false",
        "42703, INFRASTRUCTURE, false",
        "3F000, INFRASTRUCTURE, false"
    })
    void a_state_of_the_database_has_its_class(String state, ErrorClass expected, boolean defect) {
        SQLException error = new SQLException("", state);
        assertThat(ErrorClasses.of(error)).isEqualTo(expected);
        assertThat(ErrorClasses.isDefect(error)).isEqualTo(defect);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(new SQLException("closed"), TRANSIENT),
                arguments(new SQLTimeoutException("one statement"), TRANSIENT),
                arguments(new SQLTransientConnectionException("pool time-out"), INFRASTRUCTURE),
                arguments(new JsonParseException(null, "not JSON"), PERMANENT),
                arguments(MismatchedInputException.from(null, String.class, "not a text"), PERMANENT),
                arguments(new NumberFormatException("1e"), PERMANENT),
                arguments(new ArithmeticException("long overflow"), PERMANENT),
                arguments(new IOException("short read"), TRANSIENT),
                arguments(new UncheckedIOException(new IOException("short read")), TRANSIENT),
                arguments(new TimeoutException("one call"), TRANSIENT),
                arguments(new Exception("never heard of"), TRANSIENT),
                arguments(new SaslAuthenticationException("wrong password"), INFRASTRUCTURE),
                arguments(new TopicAuthorizationException("health.events"), INFRASTRUCTURE),
                arguments(new OffsetOutOfRangeException("7"), INFRASTRUCTURE),
                arguments(
                        new org.apache.kafka.clients.consumer.OffsetOutOfRangeException(
                                Map.of(new TopicPartition("health.events", 0), 7L)),
                        INFRASTRUCTURE),
                arguments(new DisconnectException(), INFRASTRUCTURE),
                arguments(new NetworkException(), INFRASTRUCTURE),
                arguments(new BrokerNotAvailableException("none"), INFRASTRUCTURE),
                arguments(new NotLeaderOrFollowerException(), TRANSIENT),
                arguments(new org.apache.kafka.common.errors.TimeoutException(), TRANSIENT),
                arguments(new KafkaException("unlisted"), TRANSIENT),
                arguments(new StaleCatalogue(1, 2), INFRASTRUCTURE),
                arguments(new OutOfMemoryError(), FATAL),
                arguments(new NoClassDefFoundError("gone"), FATAL),
                arguments(new ExceptionInInitializerError("of a class"), FATAL),
                arguments(new AssertionError("a broken invariant"), FATAL),
                arguments(new InternalError("of the virtual machine"), FATAL));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_error_has_its_class_and_is_no_bug_of_ours(Throwable error, ErrorClass expected) {
        assertThat(ErrorClasses.of(error)).isEqualTo(expected);
        assertThat(ErrorClasses.isDefect(error)).isFalse();
    }

    static Stream<Throwable> defects() {
        return Stream.of(
                new IllegalStateException("cannot be"),
                new NullPointerException(),
                new IndexOutOfBoundsException(3),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("defects")
    void what_our_own_code_throws_is_permanent_and_to_be_alerted(Throwable error) {
        assertThat(ErrorClasses.of(error)).isEqualTo(PERMANENT);
        assertThat(ErrorClasses.isDefect(error)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PERMANENT, true", "TRANSIENT, false", "INFRASTRUCTURE, false", "FATAL, false"})
    void the_books_know_best_what_their_trouble_was(ErrorClass errorClass, boolean defect) {
        ProgressUnavailable error = new ProgressUnavailable("no answer", errorClass, new IllegalStateException());
        assertThat(ErrorClasses.of(error)).isEqualTo(errorClass);
        assertThat(ErrorClasses.isDefect(error)).isEqualTo(defect);
    }

    static Stream<Throwable> wrappers() {
        SQLException down = new SQLException("gone", "08006", new SocketTimeoutException());
        BatchUpdateException batch = new BatchUpdateException(new int[0]);
        batch.setNextException(down);
        return Stream.of(
                new ExecutionException(down),
                new CompletionException(new ExecutionException(down)),
                new BatchUpdateException(down),
                batch,
                new PoolInitializationException(down),
                new IllegalStateException("of a library", new RuntimeException(down)));
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void what_an_error_is_wrapped_in_does_not_matter(Throwable error) {
        assertThat(ErrorClasses.of(error)).isEqualTo(INFRASTRUCTURE);
        assertThat(ErrorClasses.isDefect(error)).isFalse();
    }

    @Test
    void too_little_memory_is_fatal_whoever_wraps_it() {
        Throwable error = new ProgressUnavailable("no answer", new ExecutionException(new OutOfMemoryError()));
        assertThat(ErrorClasses.of(error)).isEqualTo(FATAL);
    }

    @Test
    void errors_that_cause_one_another_come_to_an_end() {
        IOException one = new IOException("one");
        IOException other = new IOException("other", one);
        one.initCause(other);
        assertThat(ErrorClasses.of(one)).isEqualTo(TRANSIENT);
    }
}
