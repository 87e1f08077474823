package com.austa.gamification.bootstrap.configuration;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import java.time.Duration;

/**
 * How to reach PostgreSQL. Its text holds no secret.
 *
 * @param url as {@code DATABASE_URL} has it
 */
public record DatabaseSettings(String url, int poolSize, Duration connectTimeout, Duration answerTimeout) {

    public DatabaseSettings {
        PostgresPorts.requireAddress(url);
        if (poolSize < 2) {
            throw new IllegalArgumentException("poolSize must be 2 or more, but %d came".formatted(poolSize));
        }
    }

    /** Connects when first asked for something. */
    public PostgresPorts open() {
        return PostgresPorts.at(url, poolSize, connectTimeout, answerTimeout);
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
