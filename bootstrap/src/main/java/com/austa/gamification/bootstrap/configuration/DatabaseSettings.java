package com.austa.gamification.bootstrap.configuration;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.net.URI;
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

    /**
     * Connects.
     *
     * @throws DatabaseUnreached nobody answers there, or not to this user
     */
    public PostgresPorts open() {
        PostgresPorts books = PostgresPorts.at(url, poolSize, connectTimeout, answerTimeout);
        try {
            books.ping();
            return books;
        } catch (ProgressUnavailable unavailable) {
            books.close();
            throw new DatabaseUnreached(URI.create(url), unavailable);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
