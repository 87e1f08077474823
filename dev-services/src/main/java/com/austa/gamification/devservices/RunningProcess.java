package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process as it can be found again after a restart of its owner: the pid alone may have been given to another since.
 *
 * @param startedAtMillis epoch milliseconds, to about a second
 */
record RunningProcess(long pid, long startedAtMillis) {

    /** The clock's adjustments shift what the kernel answers for one and the same process. */
    private static final long TOLERANCE_MILLIS = 2_000;

    private static final Duration POLL = Duration.ofMillis(10);

    /** One that never runs; no process has this pid. */
    static final RunningProcess GONE = new RunningProcess(Integer.MAX_VALUE - 1, 0);

    /** Empty when no such process runs. */
    static Optional<RunningProcess> of(long pid) {
        return startOf(pid).map(start -> new RunningProcess(pid, start.toEpochMilli()));
    }

    /** Empty when the file is missing or holds something else, which a crash while writing it can leave behind. */
    static Optional<RunningProcess> readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> words = List.of(Files.readString(file).strip().split(" ", -1));
        if (words.size() != 2 || !words.stream().allMatch(word -> word.matches("\\d{1,18}"))) {
            return Optional.empty();
        }
        return Optional.of(new RunningProcess(Long.parseLong(words.get(0)), Long.parseLong(words.get(1))));
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(file, pid + " " + startedAtMillis + "\n");
    }

    boolean isRunning() {
        return isListed() && !isZombie();
    }

    /** Sends a signal that {@link ProcessHandle} cannot send, e.g. {@code INT}. A process that is gone is no error. */
    void signal(String name) throws IOException, InterruptedException {
        if (isRunning()) {
            new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Whether it was gone in time. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return await(atMost, () -> !isRunning());
    }

    /** Whether it was gone in time, and its pid too. */
    boolean awaitReaped(Duration atMost) throws InterruptedException {
        return await(atMost, () -> !isListed());
    }

    private static boolean await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        return true;
    }

    /** Running or a zombie. */
    private boolean isListed() {
        return startOf(pid)
                .filter(start -> Math.abs(start.toEpochMilli() - startedAtMillis) <= TOLERANCE_MILLIS)
                .isPresent();
    }

    private static Optional<Instant> startOf(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** In a container without an init process the dead stay in the list of processes. */
    private boolean isZombie() {
        if (!Platform.isLinux()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return true;
        }
    }
}
