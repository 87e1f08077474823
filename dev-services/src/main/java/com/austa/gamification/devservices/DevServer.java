package com.austa.gamification.devservices;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real server as a process of its own, on a free port of the loopback interface, for as long as this JVM lives.
 *
 * <p>{@link #start()}, {@link #stop()} and {@link #kill()} may alternate, on the same port and data; {@link #close()} is
 * the end. Also when the JVM is killed the server stops within seconds, and what was ephemeral is removed. Safe for use
 * by many threads.
 */
public abstract class DevServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DevServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);

    /** A free port may be taken before the server has it, and a killed server's children may hold on for a moment. */
    private static final int ATTEMPTS = 4;

    private static final int LOG_LINES_IN_ERRORS = 15;

    private final String name;
    private final String directoryName;
    private final String stopSignal;
    private final Place place;
    private @Nullable Home home;
    private @Nullable Guard guard;
    private boolean hasStarted;

    /**
     * @param name for people
     * @param stopSignal on which the server ends in good order without waiting for its clients
     */
    DevServer(String name, String directoryName, String stopSignal, Place place) {
        this.name = name;
        this.directoryName = directoryName;
        this.stopSignal = stopSignal;
        this.place = place;
    }

    /** Takes free ports; asked again when one of them was lost to somebody else. */
    abstract void choosePorts() throws IOException;

    /**
     * Unpacks and writes what the server needs.
     *
     * @return the command that becomes the server without changing its pid
     */
    abstract List<String> command(Home home) throws IOException, InterruptedException;

    /** Whether clients get an answer now; fails never, waits hardly. */
    abstract boolean answers(Home home, RunningProcess process);

    /** What is needed besides an answer before anybody may use it. */
    void prepare() throws IOException {}

    /**
     * Starts it and waits until it answers. Leftovers of a killed owner in the same data directory are stopped first.
     *
     * @throws DevServerFailed it does not answer within a minute, it runs already, or its data directory is in use
     */
    public final synchronized void start() {
        if (isRunning()) {
            throw new DevServerFailed("%s runs already, as process %d".formatted(name, pid()));
        }
        long begun = System.nanoTime();
        try {
            Home opened = home == null ? place.open(directoryName, stopSignal) : home;
            home = opened;
            launch(opened);
            prepare();
        } catch (IOException failed) {
            closeQuietly();
            throw new DevServerFailed("%s does not start: %s".formatted(name, failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            closeQuietly();
            throw interrupted(interrupted);
        }
        LOG.debug("{} answers after {} ms", name, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Ends it in good order within seconds and keeps its data and ports, also where it is ephemeral. */
    public final synchronized void stop() {
        endGuard(Guard::stop);
    }

    /** Kills it at once, as when the power goes, and keeps its data and ports. */
    public final synchronized void kill() {
        endGuard(Guard::kill);
    }

    /** Ends it in good order within seconds; what is ephemeral is removed. Closing twice is no error. */
    @Override
    public final synchronized void close() {
        Home opened = home;
        if (opened == null) {
            return;
        }
        endGuard(guarded -> {
            if (!guarded.end()) {
                throw new IOException("process %d has not ended in time"
                        .formatted(guarded.server().pid()));
            }
        });
        try {
            opened.close();
        } catch (IOException failed) {
            throw new DevServerFailed("%s has left files in '%s'".formatted(name, opened.directory()), failed);
        } finally {
            home = null;
        }
    }

    public final synchronized boolean isRunning() {
        return guard != null && guard.server().isRunning();
    }

    /** Of the server itself, e.g. to freeze it with SIGSTOP. */
    public final synchronized long pid() {
        if (guard == null) {
            throw new DevServerFailed(name + " is not started");
        }
        return guard.server().pid();
    }

    private void launch(Home opened) throws IOException, InterruptedException {
        Path log = opened.directory().resolve("server.log");
        for (int attempt = 1; ; attempt++) {
            if (!hasStarted) {
                choosePorts();
            }
            Guard started = Guard.start(opened, stopSignal, command(opened), log);
            guard = started;
            if (awaitAnswer(opened, started)) {
                hasStarted = true;
                return;
            }
            boolean ended = !started.server().isRunning();
            started.kill();
            guard = null;
            if (!ended || attempt == ATTEMPTS) {
                throw new IOException("it %s; its log '%s' ends with%n%s"
                        .formatted(
                                ended ? "ended" : "gave no answer within " + START_LIMIT.toSeconds() + " s",
                                log,
                                lastLines(log)));
            }
            TimeUnit.MILLISECONDS.sleep(100L * attempt);
        }
    }

    private boolean awaitAnswer(Home opened, Guard started) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(opened, started.server())) {
            if (!started.server().isRunning() || System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        return true;
    }

    private interface Ending {
        void of(Guard guard) throws IOException, InterruptedException;
    }

    private void endGuard(Ending ending) {
        Guard guarded = guard;
        if (guarded == null) {
            return;
        }
        guard = null;
        try {
            ending.of(guarded);
        } catch (IOException failed) {
            throw new DevServerFailed("%s does not stop: %s".formatted(name, failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private DevServerFailed interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new DevServerFailed("interrupted while waiting for " + name, interrupted);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (DevServerFailed second) {
            LOG.warn("after a failed start", second);
        }
    }

    private static String lastLines(Path log) throws InterruptedIOException {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_ERRORS), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
