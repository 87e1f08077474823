package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.util.Set;
import java.util.function.Supplier;

/** The way to a server, which may break once, before or after the server has done what it was asked. */
final class Line {

    /** The next call meets it. */
    enum Break {
        NONE,
        BEFORE,
        TRANSIENT,
        AFTER,
        CRASH_BEFORE,
        CRASH_AFTER
    }

    private static final int PERCENT = 14;

    private Break next = Break.NONE;

    /** @param roll what is drawn for this step */
    void draw(int roll, Set<Fault> faults) {
        next = Break.NONE;
        if (roll % 100 >= PERCENT) {
            return;
        }
        Break drawn = Break.values()[1 + roll / 100 % (Break.values().length - 1)];
        Fault needs = switch (drawn) {
            case NONE, BEFORE, TRANSIENT -> Fault.FAILURES;
            case AFTER -> Fault.UNKNOWN_COMMITS;
            case CRASH_BEFORE, CRASH_AFTER -> Fault.CRASHES;
        };
        next = faults.contains(needs) ? drawn : Break.NONE;
    }

    void mend() {
        next = Break.NONE;
    }

    <T> T ask(Supplier<T> server) {
        Break now = next;
        next = Break.NONE;
        switch (now) {
            case BEFORE -> throw new ProgressUnavailable("refused", ErrorClass.INFRASTRUCTURE, cause());
            case TRANSIENT -> throw new ProgressUnavailable("deadlock", ErrorClass.TRANSIENT, cause());
            case CRASH_BEFORE -> throw new Crashed();
            default -> {}
        }
        T answer = server.get();
        switch (now) {
            case AFTER -> throw new ProgressUnavailable("cut at the commit", ErrorClass.INFRASTRUCTURE, cause());
            case CRASH_AFTER -> throw new Crashed();
            default -> {}
        }
        return answer;
    }

    private static Throwable cause() {
        return new IllegalStateException("drawn");
    }
}
