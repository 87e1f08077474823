package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A body that may say one instant: nothing, or {@code {"at": "2026-11-22T10:00:00Z"}}. */
record InstantBody(Optional<Instant> instant) {

    /** @param field the one there is */
    static InstantBody read(InputStream body, String field) throws IOException {
        return new InstantBody(
                TextFields.read(body, new TreeSet<>(List.of(field))).get(field).map(text -> instant(field, text)));
    }

    private static Instant instant(String field, String text) {
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException notAnInstant) {
            // told below, as for what is no instant at all
        }
        throw ProblemException.invalid(field, "must be an instant such as 2026-11-22T10:00:00Z");
    }
}
