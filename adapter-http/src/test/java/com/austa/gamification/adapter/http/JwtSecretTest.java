package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtSecretTest {

    @ParameterizedTest
    @CsvSource({
        "'', has 0 bytes",
        "0123456789abcdef0123456789ABCDE, has 31 bytes",
        "your-jwt-secret, is a known placeholder",
        "your-256-bit-secret-your-256-bit-secret, is a known placeholder",
        "a-string-secret-at-least-256-bits-long, is a known placeholder",
        "CHANGE_ME_CHANGE_ME_CHANGE_ME_CHANGE_ME, is a known placeholder",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, repeats fewer than 8 different characters",
    })
    void a_weak_secret_is_refused_with_what_is_wrong_and_what_to_do(String secret, String wrong) {
        assertThatThrownBy(() -> JwtSecret.of(secret))
                .hasMessageContaining("JWT_SECRET")
                .hasMessageContaining(wrong)
                .hasMessageContaining("openssl rand");
    }

    @Test
    void a_secret_is_not_printed() {
        assertThat(HttpSettings.of(ApiServer.SECRET).toString())
                .doesNotContain("0123456789")
                .contains("32 bytes");
    }
}
