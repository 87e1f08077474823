package com.austa.gamification.application.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A wrong variant as its file states it: {@code key: value} lines, then pairs of what stands and what stands there instead.
 *
 * @param caughtBy tests, {@code Class} or {@code Class#method}, each of which must fail
 * @param file that is changed, seen from the root of the project
 */
record Mutant(String name, String section, String says, List<String> caughtBy, String file, List<Change> changes) {

    /** Both may be several lines. */
    record Change(String stands, String instead) {}

    private static final String STANDS = "--- stands";
    private static final String INSTEAD = "--- instead";

    static Mutant read(Path file) throws IOException {
        Map<String, String> header = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        String text = Files.readString(file);
        String[] parts = text.split("(?m)^" + STANDS + "$\\R?");
        parts[0].lines().forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(0, colon), line.substring(colon + 2));
        });
        for (int i = 1; i < parts.length; i++) {
            String[] change = parts[i].split("(?m)^" + INSTEAD + "$\\R?", -1);
            changes.add(new Change(change[0].stripTrailing(), change[1].stripTrailing()));
        }
        return new Mutant(
                file.getFileName().toString().replace(".mutant", ""),
                header.getOrDefault("section", ""),
                header.getOrDefault("mutant", ""),
                List.of(header.getOrDefault("caught by", "").split(", ")),
                header.getOrDefault("file", ""),
                changes);
    }

    /** @throws IllegalStateException the code is not as the mutant expects */
    String applied(String source) {
        String changed = source;
        for (Change change : changes) {
            int at = changed.indexOf(change.stands());
            if (at < 0 || changed.indexOf(change.stands(), at + 1) >= 0) {
                throw new IllegalStateException("mutant '%s': its 'stands' must be there once in %s, but is %s: '%s'"
                        .formatted(name, file, at < 0 ? "not" : "more than once", change.stands()));
            }
            changed = changed.substring(0, at)
                    + change.instead()
                    + changed.substring(at + change.stands().length());
        }
        return changed;
    }
}
