package com.austa.gamification.bootstrap.configuration;

import java.net.URI;

/** Nobody answered at {@code DATABASE_URL}, or not to its user. The message holds no password. */
public final class DatabaseUnreached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreached(URI url, Throwable cause) {
        super(
                "DATABASE_URL: must lead to a running PostgreSQL 14 or newer that lets its user in, but at '%s:%d' came: %s"
                        .formatted(url.getHost(), url.getPort() < 0 ? 5432 : url.getPort(), deepest(cause)),
                cause);
    }

    private static String deepest(Throwable cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
