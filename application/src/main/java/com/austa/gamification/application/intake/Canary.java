package com.austa.gamification.application.intake;

/** A query that any server in order answers, whatever the records. */
final class Canary {

    private final Runnable query;

    Canary(Runnable query) {
        this.query = query;
    }

    /** Asks now. */
    boolean sings() {
        try {
            query.run();
            return true;
        } catch (RuntimeException silent) {
            return false;
        }
    }
}
