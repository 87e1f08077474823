package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One owner a directory; the kernel takes the lock back when the owner dies, however it dies. */
final class OwnerLock implements AutoCloseable {

    private static final String NAME = "owner.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Opening a lock file a second time in one JVM and closing it again would drop the lock that this JVM holds. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path directory;
    private final FileChannel channel;

    private OwnerLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Waits a little, since an owner that was just killed takes a moment to go.
     *
     * @throws IOException somebody has it; the message says who
     */
    static OwnerLock take(Path directory) throws IOException, InterruptedException {
        Path real = directory.toRealPath();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            synchronized (HELD_HERE) {
                boolean here = HELD_HERE.contains(real);
                OwnerLock lock = here ? null : tryLock(real);
                if (lock != null) {
                    HELD_HERE.add(real);
                    return lock;
                }
                if (here || System.nanoTime() > deadline) {
                    throw new IOException(
                            "'%s' is in use by process %s: stop that one first, or choose another directory"
                                    .formatted(
                                            directory,
                                            Files.readString(directory.resolve(NAME))
                                                    .strip()));
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Whether somebody has it now. */
    static boolean isTaken(Path directory) throws IOException {
        Path real = directory.toRealPath();
        synchronized (HELD_HERE) {
            OwnerLock lock = HELD_HERE.contains(real) ? null : tryLock(real);
            if (lock != null) {
                lock.channel.close();
            }
            return lock == null;
        }
    }

    static boolean isLock(Path file) {
        return file.endsWith(NAME);
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(directory);
            channel.close();
        }
    }

    private static @Nullable OwnerLock tryLock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return new OwnerLock(directory, channel);
    }
}
