package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;

/** The books gave no answer; whether a change was written is unknown, and sending it again is safe. */
public class ProgressUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorClass errorClass;

    public ProgressUnavailable(String message, Throwable cause) {
        this(message, ErrorClass.TRANSIENT, cause);
    }

    public ProgressUnavailable(String message, ErrorClass errorClass, Throwable cause) {
        super(message, cause);
        this.errorClass = requireNonNull(errorClass, "errorClass");
    }

    /** What kind of trouble it was: whether to try again, to wait for a server, or to look for a guilty record. */
    public ErrorClass errorClass() {
        return errorClass;
    }
}
