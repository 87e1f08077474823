package com.austa.gamification.devservices;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The executables of PostgreSQL, unpacked from the class path. */
final class PostgresBinaries {

    private static final String OLDEST_PROPERTY = "gamification.devservices.postgres-oldest";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /**
     * @param root may be shared by JVMs that unpack at the same time
     * @return a directory below {@code root} with {@code bin}, {@code lib} and {@code share}
     */
    static Path unpack(int major, Path root) throws IOException {
        URL archive = archive(major);
        long size = archive.openConnection().getContentLengthLong();
        return Unpacked.once(root, "postgresql-%d-%d".formatted(major, size), target -> {
            try (TarArchiveInputStream tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        });
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(requireNonNull(target.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                Files.setPosixFilePermissions(
                        target, (entry.getMode() & OWNER_MAY_EXECUTE) == 0 ? READABLE : EXECUTABLE);
            }
        }
    }

    /** A class path has room for one version of an artifact, so the oldest major lies in a directory of its own. */
    private static URL archive(int major) throws IOException {
        String name = Platform.postgresArchive();
        URL archive;
        if (major == DevPostgres.NEWEST) {
            archive = PostgresBinaries.class.getClassLoader().getResource(name);
        } else {
            String directory = System.getProperty(OLDEST_PROPERTY);
            Path file = directory == null ? null : Path.of(directory, name);
            archive = file != null && Files.exists(file) ? file.toUri().toURL() : null;
        }
        if (archive == null) {
            throw new IOException(
                    "PostgreSQL %d is not packed here: '%s' is missing. There are %d (from the class path) and, in the tests of the Maven build, %d (from the directory that the system property '%s' names)"
                            .formatted(major, name, DevPostgres.NEWEST, DevPostgres.OLDEST, OLDEST_PROPERTY));
        }
        return archive;
    }
}
