package com.austa.gamification.bootstrap.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code dev.env}: where a running {@code dev} can be reached, as {@code KEY=value} lines that a shell can source. It is
 * there while the server takes events.
 */
public final class DevFile {

    private static final String NAME = "dev.env";
    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_./:@%+=,~?-]");

    private final Path file;

    private DevFile(Path file) {
        this.file = file;
    }

    public static DevFile in(Path dataDirectory) {
        return new DevFile(dataDirectory.resolve(NAME));
    }

    /** In the order given, replacing the file at once. */
    public void write(Map<String, String> values) throws IOException {
        Path unfinished = file.resolveSibling(NAME + ".new");
        String lines = values.entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + SPECIAL.matcher(entry.getValue()).replaceAll("\\\\$0") + "\n")
                .collect(Collectors.joining());
        Files.writeString(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty if there is no such file. */
    public Map<String, String> read() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(
                            line.substring(0, equals),
                            line.substring(equals + 1).replaceAll("\\\\(.)", "$1"));
                }
            }
        }
        return values;
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
