package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;

/** Ids as callers write them. */
public final class Ids {

    private Ids() {}

    /**
     * @param field as the caller knows it
     * @throws ProblemException if it is no UUID
     */
    public static UserId user(String field, String text) {
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.invalid(field, "must be a UUID of 36 characters");
        }
    }

    /**
     * @param field as the caller knows it
     * @throws ProblemException if it is no UUID
     */
    public static EventId event(String field, String text) {
        try {
            return EventId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.invalid(field, "must be a UUID of 36 characters");
        }
    }
}
