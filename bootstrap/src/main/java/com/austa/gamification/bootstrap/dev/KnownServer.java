package com.austa.gamification.bootstrap.dev;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.bootstrap.command.CommandFailed;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A server to work with: the one that the environment names, else the {@code dev} that runs on this machine. */
public final class KnownServer {

    /** All that one thread needs; a pool opens every one of them. */
    private static final int CONNECTIONS = 2;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** What is read at once can be all that there is. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final EnvironmentVariables addresses;
    private final DevFile file;

    private KnownServer(EnvironmentVariables addresses, DevFile file) {
        this.addresses = addresses;
        this.file = file;
    }

    /** @param dataOption of {@code --data}; empty when it was left out */
    public static KnownServer find(EnvironmentVariables environment, Optional<String> dataOption) throws IOException {
        DevFile file = DevFile.in(DataDirectory.of(dataOption).path());
        return new KnownServer(EnvironmentVariables.of(file.read()).with(environment), file);
    }

    /** Such as {@code http://127.0.0.1:3000}; empty when its port is not known. */
    public Optional<String> http() {
        return addresses.get("PORT").map("http://127.0.0.1:%s"::formatted);
    }

    public String brokers() {
        return needed("KAFKA_BROKERS");
    }

    /** To be closed by the caller. */
    public PostgresPorts openBooks() {
        try {
            return PostgresPorts.at(needed("DATABASE_URL"), CONNECTIONS, CONNECT_TIMEOUT, ANSWER_TIMEOUT);
        } catch (IllegalArgumentException malformed) {
            throw new CommandFailed(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private String needed(String name) {
        return addresses
                .get(name)
                .orElseThrow(() -> new CommandFailed(
                        "no server is known: %s is not set and '%s' does not say it; start one with `./gamification dev`"
                                .formatted(name, file)));
    }
}
