package com.austa.gamification.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeralServersIT {

    @ParameterizedTest
    @ValueSource(ints = {DevPostgres.OLDEST, DevPostgres.NEWEST})
    void postgres_of_either_major_answers(int major) throws SQLException {
        try (DevPostgres postgres = DevPostgres.ephemeral(major)) {
            postgres.start();
            assertThat(answer(postgres.database(), "SHOW server_version")).startsWith(major + ".");
        }
    }

    private static String answer(DevDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
