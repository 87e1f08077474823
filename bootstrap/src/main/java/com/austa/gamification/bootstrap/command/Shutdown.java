package com.austa.gamification.bootstrap.command;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process, by a signal or by itself: what was opened is closed in the opposite order, and then the process
 * is gone with its status, 0 after a signal. Safe for use by many threads.
 */
public final class Shutdown {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

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
