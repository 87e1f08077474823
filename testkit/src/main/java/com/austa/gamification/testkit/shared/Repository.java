package com.austa.gamification.testkit.shared;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project's own files lie. */
public final class Repository {

    private Repository() {}

    /** The root of the reactor, known by its {@code .mvn}; tests run in their module's folder below it. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path above = here; above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(".mvn"))) {
                return above;
            }
        }
        return here;
    }
}
