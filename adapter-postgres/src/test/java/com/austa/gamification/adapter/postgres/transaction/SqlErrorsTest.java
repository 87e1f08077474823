package com.austa.gamification.adapter.postgres.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "22P05, PERMANENT",
        "22003, PERMANENT",
        "23505, PERMANENT",
        "54001, PERMANENT",
        "40001, TRANSIENT",
        "40P01, TRANSIENT",
        "40003, TRANSIENT",
        "55P03, TRANSIENT",
        "57014, TRANSIENT",
        "25P03, TRANSIENT",
        "99999, TRANSIENT",
        "08000, INFRASTRUCTURE",
        "08006, INFRASTRUCTURE",
        "57P01, INFRASTRUCTURE",
        "57P02, INFRASTRUCTURE",
        "57P03, INFRASTRUCTURE",
        "53100, INFRASTRUCTURE",
        "53300, INFRASTRUCTURE",
        "58030, INFRASTRUCTURE",
        "XX000, INFRASTRUCTURE",
        "XX001, INFRASTRUCTURE",
        "XX002, INFRASTRUCTURE",
        "25006, INFRASTRUCTURE",
        "28P01, INFRASTRUCTURE",
        "3D000, INFRASTRUCTURE",
        "42501, INFRASTRUCTURE",
        "42P01, INFRASTRUCTURE",
        "42703, INFRASTRUCTURE",
        "3F000, INFRASTRUCTURE"
    })
    void a_state_has_its_class(String state, ErrorClass expected) {
        assertThat(SqlErrors.classOf(new SQLException("", state))).isEqualTo(expected);
    }

    @Test
    void no_connection_in_time_is_infrastructure() {
        assertThat(SqlErrors.classOf(new SQLException("pool time-out"))).isEqualTo(ErrorClass.INFRASTRUCTURE);
    }

    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "40003, false", "23505, false", "08006, false"})
    void only_what_another_transaction_caused_runs_again_at_once(String state, boolean again) {
        assertThat(SqlErrors.isConflict(new SQLException("", state))).isEqualTo(again);
    }
}
