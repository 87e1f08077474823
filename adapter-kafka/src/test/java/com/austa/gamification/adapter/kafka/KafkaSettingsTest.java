package com.austa.gamification.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.adapter.kafka.KafkaSettings.Assignment;
import com.austa.gamification.adapter.kafka.KafkaSettings.Reading;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaSettingsTest {

    private static final ConsumerGroup ACHIEVEMENTS = ConsumerGroup.onePerRole().get(0);

    @ParameterizedTest
    @CsvSource({
        "gamification-group, gamification-achievements-group",
        "my-own-engine-group, my-own-engine-achievements-group",
        "engine, achievements-engine"
    })
    void a_groups_role_goes_before_the_last_part_of_the_common_id(String common, String expected) {
        assertThat(settings(common, Reading.STANDARD, Map.of()).groupIdOf(ACHIEVEMENTS))
                .isEqualTo(expected);
    }

    @Test
    void consumers_are_set_up_as_the_specification_has_it() {
        assertThat(consumer(Reading.STANDARD, Map.of()))
                .containsEntry("group.id", "gamification-achievements-group")
                .containsEntry("client.id", "gamification-achievements-host-1")
                .containsEntry("session.timeout.ms", 30_000)
                .containsEntry("heartbeat.interval.ms", 3_000)
                .containsEntry("max.partition.fetch.bytes", 1_048_576)
                .containsEntry("fetch.max.wait.ms", 500)
                .containsEntry(
                        "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor")
                .containsEntry("enable.auto.commit", false);
        assertThat(consumer(Reading.STANDARD.with(Assignment.ROUND_ROBIN), Map.of()))
                .containsEntry("partition.assignment.strategy", "org.apache.kafka.clients.consumer.RoundRobinAssignor");
    }

    @Test
    void the_brokers_own_assignment_refuses_what_the_broker_decides() {
        assertThat(consumer(Reading.STANDARD.with(Assignment.BROKER), Map.of()))
                .containsEntry("group.protocol", "consumer")
                .doesNotContainKeys("partition.assignment.strategy", "session.timeout.ms", "heartbeat.interval.ms");
    }

    @Test
    void other_properties_are_handed_on_and_win() {
        assertThat(consumer(Reading.STANDARD, Map.of("security.protocol", "SSL", "fetch.max.wait.ms", "7")))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("fetch.max.wait.ms", "7");
    }

    @Test
    void a_setting_that_cannot_work_is_named() {
        assertThatThrownBy(() -> new Reading(
                        Assignment.ROUND_ROBIN,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        1,
                        Duration.ofMillis(500),
                        1))
                .hasMessageContaining("heartbeat")
                .hasMessageContaining("PT20S");
        assertThatThrownBy(() -> KafkaSettings.of("host"))
                .hasMessageContaining("KAFKA_BROKERS must be as in host:9092");
    }

    private static Map<String, Object> consumer(Reading reading, Map<String, String> properties) {
        return ClientProperties.consumer(settings("gamification-group", reading, properties), ACHIEVEMENTS);
    }

    private static KafkaSettings settings(String groupId, Reading reading, Map<String, String> properties) {
        return new KafkaSettings("broker:9092", "gamification-engine", groupId, "host-1", reading, properties);
    }
}
