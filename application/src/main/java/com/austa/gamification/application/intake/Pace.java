package com.austa.gamification.application.intake;

import java.time.Duration;

/** The time that whoever reads gives to a batch. Records that follow wait meanwhile. */
public interface Pace {

    /** Why a batch is not simply applied. */
    enum Trouble {
        /** It failed and is tried again. */
        RETRYING,
        /** A server is missing; the batch waits until it is back. */
        PAUSED
    }

    /**
     * Says, until the batch is done, that it is in trouble.
     *
     * @param why for operators; nothing of a payload
     */
    void trouble(Trouble trouble, String why);

    /** @throws InterruptedException there is no time to wait for that: the batch is to be left as it is */
    void rest(Duration time) throws InterruptedException;

    /** @throws InterruptedException there is no time to try again: the batch is to be left as it is */
    void check() throws InterruptedException;
}
