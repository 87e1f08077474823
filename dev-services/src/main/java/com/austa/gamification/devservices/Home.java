package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one server while this JVM owns it: nobody else, in this JVM or another, has it open. */
final class Home implements AutoCloseable {

    private final Path directory;
    private final Path binaries;
    private final boolean ephemeral;
    private final OwnerLock lock;

    private Home(Path directory, Path binaries, boolean ephemeral, OwnerLock lock) {
        this.directory = directory;
        this.binaries = binaries;
        this.ephemeral = ephemeral;
        this.lock = lock;
    }

    /**
     * Makes this JVM the owner. What a killed owner left running is stopped first, so the data can be taken over.
     *
     * @param binaries where executables are unpacked, once for all servers that share it
     * @throws IOException another process owns it, or what was left running does not stop
     */
    static Home open(Path directory, Path binaries, boolean ephemeral, String stopSignal)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        OwnerLock lock = OwnerLock.take(directory);
        Home home = new Home(directory, binaries, ephemeral, lock);
        try {
            home.stopLeftover(stopSignal);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
        return home;
    }

    Path directory() {
        return directory;
    }

    Path binaries() {
        return binaries;
    }

    boolean isEphemeral() {
        return ephemeral;
    }

    Path pidFile() {
        return directory.resolve("server.pid");
    }

    /** Empties it for a server that starts from nothing. */
    void empty() throws IOException {
        for (Path entry : entries()) {
            if (!OwnerLock.isLock(entry)) {
                Directories.delete(entry);
            }
        }
    }

    /** Gives it up, without what is to be forgotten. The server has ended. */
    @Override
    public void close() throws IOException {
        try {
            if (ephemeral) {
                Directories.delete(directory);
            } else {
                Files.deleteIfExists(pidFile());
            }
        } finally {
            lock.close();
        }
    }

    private void stopLeftover(String stopSignal) throws IOException, InterruptedException {
        Optional<RunningProcess> leftover = RunningProcess.readFrom(pidFile()).filter(RunningProcess::isRunning);
        if (leftover.isPresent()) {
            leftover.get().signal(stopSignal);
            if (!leftover.get().awaitEnd(Guard.PATIENCE)) {
                leftover.get().signal("KILL");
                if (!leftover.get().awaitEnd(Guard.PATIENCE)) {
                    throw new IOException(
                            "process %d, left over in '%s' by a killed owner, does not end: end it by hand"
                                    .formatted(leftover.get().pid(), directory));
                }
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
