package com.austa.gamification.adapter.postgres;

import com.austa.gamification.adapter.postgres.connection.DatabaseUrl;
import com.austa.gamification.adapter.postgres.connection.Pool;
import com.austa.gamification.devservices.DevDatabase;
import com.austa.gamification.devservices.DevPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** A migrated database of its own on a real server, with a pool. */
final class TestDatabase implements AutoCloseable {

    private static final Pool POOL = new Pool(8, Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final DevDatabase database;
    private final HikariDataSource pool;

    private TestDatabase(DevDatabase database) {
        this.database = database;
        this.pool = open(database);
    }

    static TestDatabase on(DevPostgres server) {
        return new TestDatabase(server.newDatabase("migrated", TestDatabase::migrate));
    }

    DataSource dataSource() {
        return pool;
    }

    private static void migrate(DevDatabase template) {
        try (HikariDataSource once = open(template)) {
            PostgresPorts.on(once).migrate();
        }
    }

    private static HikariDataSource open(DevDatabase database) {
        return POOL.open(DatabaseUrl.parse(database.url()));
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
