package com.austa.gamification.adapter.redis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How to reach Redis.
 *
 * @param limit how long an answer may take, connecting included: 50 ms to 2 s
 */
public record RedisSettings(String host, int port, Optional<String> password, boolean tls, Duration limit) {

    public static final Duration LIMIT = Duration.ofMillis(300);

    private static final Duration LIMIT_MIN = Duration.ofMillis(50);
    private static final Duration LIMIT_MAX = Duration.ofSeconds(2);
    private static final int PORT_MAX = 65_535;

    public RedisSettings {
        requireNonNull(host, "host");
        requireNonNull(password, "password");
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("Redis port must be 1 to %d but was %d".formatted(PORT_MAX, port));
        }
        if (limit.compareTo(LIMIT_MIN) < 0 || limit.compareTo(LIMIT_MAX) > 0) {
            throw new IllegalArgumentException("Redis time limit must be %d to %d ms but was %d"
                    .formatted(LIMIT_MIN.toMillis(), LIMIT_MAX.toMillis(), limit.toMillis()));
        }
    }

    /** Without password and encryption. */
    public static RedisSettings of(String host, int port) {
        return new RedisSettings(host, port, Optional.empty(), false, LIMIT);
    }

    public String address() {
        return host + ":" + port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Redis at " + address();
    }
}
