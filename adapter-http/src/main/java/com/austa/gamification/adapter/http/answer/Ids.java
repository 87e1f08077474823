package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.UuidText;
import java.util.UUID;
import java.util.function.Function;

/** Ids as callers write them. */
public final class Ids {

    private Ids() {}

    /**
     * @param field as the caller knows it
     * @throws ProblemException if it is no UUID
     */
    public static UserId user(String field, String text) {
        return id(field, text, UserId::of);
    }

    /**
     * @param field as the caller knows it
     * @throws ProblemException if it is no UUID
     */
    public static EventId event(String field, String text) {
        return id(field, text, EventId::of);
    }

    /**
     * @param field as the caller knows it
     * @throws ProblemException if it is no UUID
     */
    public static UUID uuid(String field, String text) {
        return id(field, text, UuidText::parse);
    }

    private static <T> T id(String field, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.invalid(field, "must be a UUID of 36 characters");
        }
    }
}
