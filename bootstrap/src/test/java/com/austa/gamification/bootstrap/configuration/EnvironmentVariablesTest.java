package com.austa.gamification.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentVariablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT           | abc      | PORT (the port to serve HTTP on) must be a whole number from 0 to 65535, but 'abc' came
            PORT           | 70000    | from 0 to 65535, but '70000' came
            REDIS_PORT     | 0        | from 1 to 65535, but '0' came
            JWT_EXPIRATION | 1h       | from 1 to 999999999, but '1h' came
            LOG_LEVEL      | chatty   | LOG_LEVEL must be one of trace, debug, info, warn, error, off, but 'chatty' came
            APP_ENV        | staging  | APP_ENV must be one of production, development, test, but 'staging' came
            """)
    void a_wrong_value_is_named_with_what_is_allowed(String name, String value, String fault) {
        assertThatThrownBy(() -> EnvironmentVariables.of(Map.of(name, value)).check())
                .hasMessageContaining(fault);
    }

    @Test
    void empty_and_missing_ones_are_no_fault() {
        assertThatCode(() -> EnvironmentVariables.of(Map.of("PORT", "")).check())
                .doesNotThrowAnyException();
    }
}
