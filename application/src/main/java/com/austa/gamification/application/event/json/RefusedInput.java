package com.austa.gamification.application.event.json;

import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;

/** How a reader deep inside a message says that it is refused. It never leaves the decoder, and costs no stack trace. */
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RefusedInput(Rejection rejection) {
        super(rejection.reason() + ": " + rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public static RefusedInput whole(RejectionReason reason, String detail) {
        return new RefusedInput(Rejection.whole(reason, detail));
    }

    public static RefusedInput field(String field, String detail) {
        return new RefusedInput(Rejection.of(RejectionReason.INVALID_FIELD, field, detail));
    }

    public Rejection rejection() {
        return rejection;
    }
}
