package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Something unpacked once below a directory that several JVMs may share. */
final class Unpacked {

    @FunctionalInterface
    interface Unpacking {
        /** @param directory exists and is empty */
        void into(Path directory) throws IOException;
    }

    private static final String FILLING = ".filling-";

    private Unpacked() {}

    /** The directory of that name, whole: it is filled beside its place and then moved, so a crash leaves no half of it. */
    static Path once(Path root, String name, Unpacking unpacking) throws IOException {
        Path target = root.resolve(name);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(root);
            clearAbandoned(root);
            Path filling = Files.createTempDirectory(root, FILLING + name);
            try {
                unpacking.into(filling);
                // A directory for temporary files is closed to all others; a server run by root belongs to them.
                Files.setPosixFilePermissions(filling, PosixFilePermissions.fromString("rwxr-xr-x"));
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

    /** What was being filled when its JVM was killed; a young one may still be being filled. */
    private static void clearAbandoned(Path root) throws IOException {
        for (Path abandoned : Directories.untouchedIn(root, FILLING)) {
            Directories.delete(abandoned);
        }
    }
}
