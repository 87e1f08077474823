package com.austa.gamification.application.intake;

import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.time.Instant;

/** An attempt that failed, and what its error means. */
record Failure(Instant at, ErrorClass errorClass, Throwable error) {

    Attempt by(String instance) {
        return new Attempt(at, instance, errorClass);
    }

    Failure as(ErrorClass other) {
        return new Failure(at, other, error);
    }

    /** Without anything of a payload. */
    String text() {
        return "%s: %s".formatted(errorClass, Whereabouts.of(error));
    }
}
