package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Directories that are thrown away as a whole. */
final class Directories {

    private static final Duration OLD = Duration.ofMinutes(10);

    private Directories() {}

    /** The directories in that one whose names begin so and which nobody has touched for ten minutes. */
    static List<Path> untouchedIn(Path root, String prefix) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(OLD));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                root, entry -> entry.getFileName().toString().startsWith(prefix) && Files.isDirectory(entry))) {
            for (Path entry : entries) {
                if (Files.exists(entry) && Files.getLastModifiedTime(entry).compareTo(old) < 0) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** Deletes a file or a directory with all it holds; somebody else may be deleting it at the same time. */
    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
