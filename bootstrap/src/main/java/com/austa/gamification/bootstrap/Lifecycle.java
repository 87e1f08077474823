package com.austa.gamification.bootstrap;

import io.dropwizard.lifecycle.Managed;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties parts to the server's life: started in the order of these calls when it starts, closed in the opposite one. */
final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private final LifecycleEnvironment lifecycle;

    Lifecycle(LifecycleEnvironment lifecycle) {
        this.lifecycle = lifecycle;
    }

    <T extends AutoCloseable> T closing(T part) {
        lifecycle.manage(new Managed() {
            @Override
            public void stop() throws Exception {
                part.close();
            }
        });
        return part;
    }

    void starting(Runnable start) {
        lifecycle.manage(new Managed() {
            @Override
            public void start() {
                start.run();
            }
        });
    }

    /** Threads as many as are needed, none while nothing is asked. */
    ExecutorService threads(String name) {
        ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work, name));
        closing(threads::shutdownNow);
        return threads;
    }

    /** Again and again, with that pause between; what fails is logged and tried again. */
    void repeating(String name, Duration pause, Runnable work) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(one -> daemon(one, name));
        lifecycle.manage(new Managed() {
            @Override
            public void start() {
                // It never ends by itself: what fails is caught.
                Future<?> unused = thread.scheduleWithFixedDelay(
                        () -> surely(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void stop() {
                thread.shutdownNow();
            }
        });
    }

    private static void surely(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} is tried again: {}", name, failed.getMessage());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
