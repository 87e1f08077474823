package com.austa.gamification.testkit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedDataTest {

    @Test
    void it_is_found_from_a_module_and_unpacked() {
        assertThat(SharedData.EVENT_FILES.stream()
                        .mapToInt(file -> SharedData.lines(file).size())
                        .sum())
                .isEqualTo(44_495);
        assertThat(SharedData.lines("summary.json")).first().isEqualTo("{");
    }
}
