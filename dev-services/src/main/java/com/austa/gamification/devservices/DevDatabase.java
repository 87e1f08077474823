package com.austa.gamification.devservices;

/** A database of a {@link DevPostgres}; its addresses hold until the server is closed. */
public final class DevDatabase implements AutoCloseable {

    private final DevPostgres server;
    private final String name;

    DevDatabase(DevPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String user() {
        return DevPostgres.USER;
    }

    public String password() {
        return DevPostgres.USER;
    }

    /** As {@code DATABASE_URL} has it: {@code postgresql://user:password@host:port/name}. */
    public String url() {
        return "postgresql://%s:%s@%s:%d/%s".formatted(user(), password(), server.host(), server.port(), name);
    }

    /** With user and password, so it is all that a driver needs. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(server.host(), server.port(), name, user(), password());
    }

    /** Drops it, with whoever is still connected to it. */
    @Override
    public void close() {
        server.drop(this);
    }
}
