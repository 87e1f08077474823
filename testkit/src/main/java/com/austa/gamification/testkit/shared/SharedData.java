package com.austa.gamification.testkit.shared;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Files of {@code ../shared/data}, a folder beside the repository that is not part of it: real events and hostile
 * messages. A test that asks for one is skipped where the folder is missing, and fails where it must not be missing: on a
 * machine that sets {@code CI}.
 */
public final class SharedData {

    public static final List<String> EVENT_FILES =
            List.of("events-health.ndjson.gz", "events-care.ndjson.gz", "events-plan.ndjson.gz");

    private SharedData() {}

    /**
     * @param name such as {@code malformed.ndjson}
     * @return an existing file; else this call ends the test, see above
     */
    public static Path file(String name) {
        Path file = Repository.root().resolveSibling("shared").resolve("data").resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        String missing =
                "'%s' is not there: put the shared folder beside the repository to run this test".formatted(file);
        return System.getenv("CI") == null ? abort(missing) : fail(missing);
    }

    /** The lines of a file as UTF-8, unpacked if its name ends in {@code .gz}. */
    public static List<String> lines(String name) {
        Path file = file(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
