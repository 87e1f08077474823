package com.austa.gamification.domain.progress;

/** The books gave no answer; whether a change was written is unknown, and sending it again is safe. */
public class ProgressUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProgressUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
