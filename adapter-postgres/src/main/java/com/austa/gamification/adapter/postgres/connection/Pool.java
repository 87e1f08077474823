package com.austa.gamification.adapter.postgres.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * How connections are pooled.
 *
 * @param size connections at most; one a consumer thread and as many as requests are to be served at a time
 * @param connectTimeout how long a caller waits for a free connection
 * @param answerTimeout how long the driver waits for the server's next word before it gives the connection up
 */
public record Pool(int size, Duration connectTimeout, Duration answerTimeout) {

    public static final Pool STANDARD = new Pool(12, Duration.ofSeconds(5), Duration.ofSeconds(60));

    public Pool {
        if (size < 2) {
            throw new IllegalArgumentException("a pool needs 2 connections or more but was given " + size);
        }
    }

    /** Opens no connection yet, so that a server that is down now is no reason not to start. */
    public HikariDataSource open(DatabaseUrl address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgres");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(connectTimeout.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", Long.toString(answerTimeout.toSeconds()));
        config.addDataSourceProperty("connectTimeout", Long.toString(Math.max(1, connectTimeout.toSeconds())));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "gamification-engine");
        address.settings().forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }
}
