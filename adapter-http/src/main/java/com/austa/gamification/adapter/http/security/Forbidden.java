package com.austa.gamification.adapter.http.security;

/**
 * The caller may not do this. It says the same whatever was asked for, so that nobody learns from a refusal whether a user
 * exists.
 */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final String WHY = "your roles do not allow this, or it concerns another user";

    public Forbidden() {
        super(WHY);
    }
}
