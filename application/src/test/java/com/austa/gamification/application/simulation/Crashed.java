package com.austa.gamification.application.simulation;

/** The process has ended; nothing of it may run on, so nothing may catch it but the world. */
final class Crashed extends Error {

    private static final long serialVersionUID = 1L;

    Crashed() {
        super("the instance has crashed", null, false, false);
    }
}
