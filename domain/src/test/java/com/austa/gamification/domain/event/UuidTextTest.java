package com.austa.gamification.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    @Test
    void either_case_is_the_same_id() {
        assertThat(EventId.of("0F8FAD5B-D9CB-469F-A165-70867728950E"))
                .isEqualTo(EventId.of("0f8fad5b-d9cb-469f-a165-70867728950e"))
                .hasToString("0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    @Test
    void every_version_and_variant_is_taken() {
        assertThat(UuidText.find("00000000-0000-0000-0000-000000000000")).contains(new UUID(0, 0));
        assertThat(UuidText.find("ffffffff-ffff-ffff-ffff-ffffffffffff")).contains(new UUID(-1, -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0f8fad5bd9cb469fa16570867728950e",
                "0f8fad5b-d9cb-469f-a165-70867728950",
                "0f8fad5b-d9cb-469f-a165-70867728950e ",
                "0f8fad5b-d9cb-469fa-165-70867728950e",
                "0f8fad5g-d9cb-469f-a165-70867728950e",
                "0f8fad5b+d9cb-469f-a165-70867728950e",
                "0f8fad5b-d9cb-469f-a165-70867728950\u0661"
            })
    void any_other_spelling_is_refused_without_being_repeated(String text) {
        assertThat(UuidText.find(text)).isEmpty();
        assertThatThrownBy(() -> UserId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a UUID must be 8-4-4-4-12 hexadecimal digits, but other text came");
    }
}
