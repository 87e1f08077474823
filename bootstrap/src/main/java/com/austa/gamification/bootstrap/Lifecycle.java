package com.austa.gamification.bootstrap;

import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties parts to the server's life: started in the order of these calls when it starts, closed in the opposite one. */
final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FAILED_PAUSE = Duration.ofSeconds(1);

    private final LifecycleEnvironment lifecycle;
    private final Consumer<Throwable> fatal;

    /** @param fatal told of an error after which this process must not go on */
    Lifecycle(LifecycleEnvironment lifecycle, Consumer<Throwable> fatal) {
        this.lifecycle = lifecycle;
        this.fatal = fatal;
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
        resting(name, () -> {
            work.run();
            return pause;
        });
    }

    /** Again and again, with the pause between that the work asks for; what fails is logged and tried again. */
    void resting(String name, Supplier<Duration> work) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(one -> daemon(one, name));
        lifecycle.manage(new Managed() {
            @Override
            public void start() {
                schedule(FIRST_PAUSE);
            }

            @Override
            public void stop() {
                thread.shutdownNow();
            }

            private void schedule(Duration pause) {
                // What fails is caught, and what is stopped needs no answer.
                Future<?> unused = thread.schedule(this::once, pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            private void once() {
                Duration pause = surely(name, work);
                if (!thread.isShutdown()) {
                    schedule(pause);
                }
            }
        });
    }

    private Duration surely(String name, Supplier<Duration> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            if (ErrorClasses.of(failed) == ErrorClass.FATAL) {
                fatal.accept(failed);
            }
            LOG.warn("{} is tried again: {}", name, failed.getMessage());
            return FAILED_PAUSE;
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
