package com.austa.gamification.devservices;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a child is put into a session of its own, for which Java has no call. */
final class Session {

    private Session() {}

    /** What stands before a command; it keeps the pid. Empty where there is no way: {@code guard.sh} then ignores Ctrl-C by itself. */
    static List<String> ownSession() {
        if (onPath("setsid").isPresent()) {
            return List.of("setsid");
        }
        return onPath("perl")
                .map(perl -> List.of(perl, "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!", "--"))
                .orElse(List.of());
    }

    private static Optional<String> onPath(String command) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin:/bin")
                        .split(File.pathSeparator))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
