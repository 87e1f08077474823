package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where servers live: in the temporary directory until they are closed, or in a data directory. */
@FunctionalInterface
interface Place {

    /** Names the directory for unpacked executables, so that many short runs unpack them once. */
    String BINARIES_PROPERTY = "gamification.devservices.binaries";

    /** @param server names its directory; for PostgreSQL with the major version, whose files no other major reads */
    Home open(String server, String stopSignal) throws IOException, InterruptedException;

    /** A new directory that goes with the server, or with this JVM. */
    static Place temporary() {
        return (server, stopSignal) -> {
            String prefix = "gamification-" + server + "-";
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(temporary, prefix);
            Path directory = Files.createTempDirectory(temporary, prefix);
            return Home.open(directory, binaries(directory), true, stopSignal);
        };
    }

    /** A directory that stays, with what earlier runs left in it. */
    static Place kept(Path dataDirectory) {
        Path data = dataDirectory.toAbsolutePath();
        return (server, stopSignal) -> Home.open(data.resolve(server), binaries(data), false, stopSignal);
    }

    /** A directory that stays, emptied first; unpacked executables are not data and stay. */
    static Place emptied(Path dataDirectory) {
        return (server, stopSignal) -> {
            Home home = kept(dataDirectory).open(server, stopSignal);
            home.empty();
            return home;
        };
    }

    private static Path binaries(Path otherwise) {
        return Optional.ofNullable(System.getProperty(BINARIES_PROPERTY))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElse(otherwise.resolve("binaries"));
    }

    /** Removes what was left when an owner and its guard were killed together. */
    private static void sweep(Path temporary, String prefix) throws IOException {
        for (Path directory : Directories.untouchedIn(temporary, prefix)) {
            try {
                if (!OwnerLock.isTaken(directory)) {
                    Directories.delete(directory);
                }
            } catch (IOException notOurs) {
                // Another user's, or just being removed by another JVM.
                LoggerFactory.getLogger(Place.class).debug("'{}' is not ours to remove", directory, notOurs);
            }
        }
    }
}
