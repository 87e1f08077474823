package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which dead letters are wanted, as callers write it. */
public final class DeadLetterFilter {

    private final List<FieldError> errors = new ArrayList<>();

    private DeadLetterFilter() {}

    /** @throws ProblemException naming each that is not what it must be */
    public static Filter of(
            @Nullable String status,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable String from,
            @Nullable String to) {
        DeadLetterFilter reading = new DeadLetterFilter();
        Filter filter = new Filter(
                reading.read("status", status, DeadLetterFilter::status, "pending, retrying, resolved or discarded"),
                reading.read("reason", reason, RejectionReason::valueOf, "a reason such as UNKNOWN_TYPE"),
                Optional.ofNullable(topic),
                reading.read("from", from, Instant::parse, "an instant such as 2026-01-01T00:00:00Z"),
                reading.read("to", to, Instant::parse, "an instant such as 2026-01-01T00:00:00Z"));
        if (!reading.errors.isEmpty()) {
            throw ProblemException.invalid(reading.errors);
        }
        return filter;
    }

    private static Status status(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("in lower case");
        }
        return Status.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private <T> Optional<T> read(String name, @Nullable String text, Function<String, T> reader, String allowed) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException not) {
            errors.add(new FieldError(name, "must be " + allowed));
            return Optional.empty();
        }
    }
}
