package com.austa.gamification.devservices;

/** A server for dev or tests could not be started, stopped or reached; the message says which, where, and what its log ends with. */
public final class DevServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DevServerFailed(String message) {
        super(message);
    }

    DevServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
