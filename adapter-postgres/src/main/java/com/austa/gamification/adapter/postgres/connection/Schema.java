package com.austa.gamification.adapter.postgres.connection;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, as numbered scripts that run once each, forward only. Safe for use by many threads and instances. */
public final class Schema {

    private static final String SCRIPTS = "classpath:com/austa/gamification/adapter/postgres/migration";

    private final Flyway flyway;

    public Schema(DataSource dataSource) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(SCRIPTS)
                .cleanDisabled(true)
                .load();
    }

    /** Brings the database up to this release; waits while another instance is at it. */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    /** Whether all of this release's scripts have run. */
    public boolean isCurrent() {
        MigrationInfo[] pending = flyway.info().pending();
        return pending.length == 0;
    }
}
