package com.austa.gamification.bootstrap.command;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time between two looks at something that another process does. */
public final class Pause {

    private final Duration length;
    private final CountDownLatch never = new CountDownLatch(1);

    public Pause(Duration length) {
        this.length = length;
    }

    public void take() throws InterruptedIOException {
        try {
            boolean unused = never.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }
}
