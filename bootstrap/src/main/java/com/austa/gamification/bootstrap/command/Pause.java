package com.austa.gamification.bootstrap.command;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time between two looks at something that another process does. */
public final class Pause {

    private static final long MILLIS = 100;

    private final CountDownLatch never = new CountDownLatch(1);

    public void briefly() throws InterruptedIOException {
        try {
            boolean unused = never.await(MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }
}
