package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Something unpacked once below a directory that several JVMs may share. */
final class Unpacked {

    @FunctionalInterface
    interface Unpacking {
        /** @param directory exists and is empty */
        void into(Path directory) throws IOException;
    }

    private Unpacked() {}

    /** The directory of that name, whole: it is filled beside its place and then moved, so a crash leaves no half of it. */
    static Path once(Path root, String name, Unpacking unpacking) throws IOException {
        Path target = root.resolve(name);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(root);
            Path filling = Files.createTempDirectory(root, "." + name);
            try {
                unpacking.into(filling);
                Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                Directories.delete(filling);
                if (!Files.isDirectory(target)) {
                    throw failed;
                }
            }
        }
        return target;
    }
}
