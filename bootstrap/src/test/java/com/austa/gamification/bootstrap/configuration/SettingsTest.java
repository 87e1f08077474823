package com.austa.gamification.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.progress.ConsumerGroup;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Map<String, String> GIVEN = Map.of(
            "DATABASE_URL", "postgresql://user:secret@db:5433/engine",
            "REDIS_HOST", "boards",
            "KAFKA_BROKERS", "one:9092,two:9092",
            "JWT_SECRET", "qkJ8s7d-9aZxm2PvLw0RtYb6-uHcE4nGf");

    @TempDir
    Path directory;

    @Test
    void the_packed_file_says_what_holds_without_it() throws Exception {
        Settings packed = settings("config.yml", GIVEN);
        EngineConfiguration bare = new EngineConfiguration();
        bare.database.url = "postgresql://user:secret@db:5433/engine";
        bare.redis.host = "boards";
        bare.kafka.brokers = "one:9092,two:9092";
        bare.auth.secret = "qkJ8s7d-9aZxm2PvLw0RtYb6-uHcE4nGf";
        Settings otherwise = new Settings(bare);
        assertThat(packed.database().poolSize()).isEqualTo(otherwise.database().poolSize());
        assertThat(packed.database().answerTimeout())
                .isEqualTo(otherwise.database().answerTimeout());
        assertThat(packed.redis()).isEqualTo(otherwise.redis());
        assertThat(packed.kafka()).isEqualTo(otherwise.kafka());
        assertThat(packed.http().publishBytesMax()).isEqualTo(otherwise.http().publishBytesMax());
        assertThat(packed.http().graphql()).isEqualTo(otherwise.http().graphql());
        assertThat(packed.tokenLife()).isEqualTo(otherwise.tokenLife());
        assertThat(packed.defaultZone()).isEqualTo(otherwise.defaultZone());
        assertThat(packed.futureTolerance()).isEqualTo(otherwise.futureTolerance());
        assertThat(packed.reprocessingRate()).isEqualTo(otherwise.reprocessingRate());
        assertThat(packed.levels()).isEqualTo(otherwise.levels());
        assertThat(packed.groups()).isEqualTo(otherwise.groups()).isEqualTo(ConsumerGroup.onePerRole());
    }

    @Test
    void a_file_of_ones_own_needs_only_what_differs() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), "kafka: {groups: one}");
        assertThat(settings(file.toString(), Map.of()).groups()).containsExactly(ConsumerGroup.all());
    }

    @Test
    void a_setting_that_does_not_exist_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("own.yml"), "kafka: {brokrs: x}");
        assertThatThrownBy(() -> settings(file.toString(), Map.of())).hasMessageContaining("kafka.brokrs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            database: {url: 'mysql://a:geheim@b/c'}           | DATABASE_URL must be as in postgresql://
            database: {url: 'postgresql://a:b@c/d', poolSize: 1} | database: poolSize must be 2 or more, but 1 came
            redis: {host: h, timeout: 10 seconds}             | Redis time limit must be 50 to 2000 ms but was 10000
            database: {url: 'mysql://x'}                      | database: DATABASE_URL must be as in postgresql://user:password@host:port/database, but 'mysql://x' came
            redis: {host: h, port: 70000}                     | Redis port must be 1 to 65535 but was 70000
            kafka: {brokers: localhost}                       | KAFKA_BROKERS must be as in host:9092, several with commas between, but 'localhost' came
            kafka: {brokers: "a:9092,"}                       | several with commas between, but 'a:9092,' came
            kafka: {brokers: "http://a:9092"}                 | several with commas between, but 'http://a:9092' came
            kafka: {brokers: "b:1", groups: many}                 | kafka.groups must be per-role or one, but 'many' came
            kafka: {brokers: "b:1", assignment: random}           | kafka.assignment must be cooperative-sticky, round-robin or broker, but 'random' came
            kafka: {brokers: "b:1", heartbeatInterval: 20 seconds} | Kafka heartbeat interval must be a third of the session
            auth: {secret: changeme}                          | JWT_SECRET must be at least 32 bytes
            auth: {expirationSeconds: 0}                      | auth.expirationSeconds (JWT_EXPIRATION) must be 1 or more, but 0 came
            rules: {timeZone: Moon/Base}                      | rules.timeZone must be a zone's name as in Europe/Lisbon, but 'Moon/Base' came
            rules: {levelTable: [100, 50]}                    | level table must ascend
            """)
    void a_wrong_setting_is_named_with_what_is_allowed(String yaml, String fault) throws Exception {
        Path file = Files.writeString(directory.resolve("own.yml"), yaml);
        Settings settings = settings(file.toString(), Map.of());
        assertThatThrownBy(settings::check).hasMessageContaining(fault).hasMessageNotContaining("geheim");
    }

    @Test
    void what_kafkas_clients_refuse_is_told_with_the_settings_it_comes_from() throws Exception {
        Path file = Files.writeString(
                directory.resolve("own.yml"), "kafka: {brokers: 'nowhere.invalid:9092', properties: {acks: some}}");
        Settings settings = settings(file.toString(), Map.of());
        assertThatThrownBy(settings::openKafka)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("KAFKA_BROKERS")
                .hasMessageContaining("'nowhere.invalid:9092' came: ");
    }

    private static Settings settings(String file, Map<String, String> environment)
            throws IOException, ConfigurationException {
        return new Settings(new DefaultConfigurationFactoryFactory<EngineConfiguration>()
                .create(EngineConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "dw")
                .build(new ConfigurationSource(EnvironmentVariables.of(environment)), file));
    }
}
