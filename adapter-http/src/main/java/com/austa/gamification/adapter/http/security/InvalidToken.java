package com.austa.gamification.adapter.http.security;

/** A token that is missing or not to be trusted. */
public final class InvalidToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final boolean missing;

    private InvalidToken(String why, boolean missing) {
        super(why);
        this.why = why;
        this.missing = missing;
    }

    static InvalidToken missing() {
        return new InvalidToken("a token is needed: send Authorization: Bearer <JWT>", true);
    }

    static InvalidToken because(String why) {
        return new InvalidToken(why, false);
    }

    /** What is wrong with it, for the caller. */
    public String why() {
        return why;
    }

    /** Whether none was sent, rather than a bad one. */
    public boolean isMissing() {
        return missing;
    }
}
