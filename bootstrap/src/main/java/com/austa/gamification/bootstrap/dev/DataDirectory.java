package com.austa.gamification.bootstrap.dev;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@code dev} keeps its data.
 *
 * @param isKept whether an earlier run's data is taken up; else the directory is emptied at each start
 */
public record DataDirectory(Path path, boolean isKept) {

    /** Set by the launcher: the project's directory, wherever it was called from. */
    private static final String HOME_PROPERTY = "gamification.home";

    private static final String USUAL = ".dev";

    /** @param option of {@code --data}; empty when it was left out */
    public static DataDirectory of(Optional<String> option) {
        Path home = Path.of(System.getProperty(HOME_PROPERTY, ""));
        return option.map(path -> new DataDirectory(Path.of(path).toAbsolutePath(), true))
                .orElseGet(() -> new DataDirectory(home.resolve(USUAL).toAbsolutePath(), false));
    }
}
