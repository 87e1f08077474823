package com.austa.gamification.bootstrap.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process, by a signal or by itself: what was opened is closed in the opposite order, and then the process
 * is gone with its status, 0 after a signal. Safe for use by many threads.
 */
public final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private static final Duration FAILURE_LIMIT = Duration.ofSeconds(12);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile int status;

    /** Takes over the process's end; to be called once, before anything is opened. */
    public void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
    }

    /** Has it closed at the end; at once, if the end has come. */
    public synchronized void closing(AutoCloseable part) {
        open.push(part);
    }

    /** Ends the process now. */
    public void exit(int status) {
        this.status = status;
        System.exit(status);
    }

    /**
     * Ends the process with status 1 because it cannot be trusted any more: in good order if it still can, and without
     * after some seconds. Returns at once.
     */
    public void fail(Throwable error) {
        LOG.error("this process ends because of", error);
        try {
            daemon("failure", () -> exit(1));
            daemon("failure-limit", () -> {
                new CountDownLatch(1).await(FAILURE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                Runtime.getRuntime().halt(1);
            });
        } catch (Throwable unable) {
            Runtime.getRuntime().halt(1);
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void end() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.warn("not everything was closed in good order", failed);
            }
        }
        // A process that ends by a signal would have the signal's status, however well it ended.
        Runtime.getRuntime().halt(status);
    }
}
