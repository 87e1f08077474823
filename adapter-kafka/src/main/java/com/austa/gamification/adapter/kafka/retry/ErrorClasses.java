package com.austa.gamification.adapter.kafka.retry;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;

/** The one table of what an error means. What is not in it is transient: trying again loses nothing. */
public final class ErrorClasses {

    private ErrorClasses() {}

    /** @param failure of a batch that was not applied, or of which that is unknown */
    public static ErrorClass of(Throwable failure) {
        return failure instanceof ProgressUnavailable ? ErrorClass.INFRASTRUCTURE : ErrorClass.TRANSIENT;
    }
}
