package com.austa.gamification.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeralServersIT {

    private static final String TEMPORARY = "java.io.tmpdir";

    @TempDir
    Path temporary;

    private String before;

    @BeforeEach
    void use_an_empty_temporary_directory() {
        before = System.setProperty(TEMPORARY, temporary.toString());
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        System.setProperty(TEMPORARY, before);
        Leftovers.awaitNoProcessOf(temporary, Duration.ofSeconds(1));
        assertThat(Leftovers.filesIn(temporary)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {DevPostgres.OLDEST, DevPostgres.NEWEST})
    void postgres_of_either_major_answers(int major) throws SQLException {
        try (DevPostgres postgres = DevPostgres.ephemeral(major)) {
            postgres.start();
            assertThat(Sql.answer(postgres.database(), "SHOW server_version")).startsWith(major + ".");
        }
    }

    @Test
    void a_database_made_from_a_template_holds_what_the_template_holds_and_is_apart_from_the_next()
            throws SQLException {
        AtomicInteger preparations = new AtomicInteger();
        try (DevPostgres postgres = DevPostgres.ephemeral()) {
            postgres.start();
            DevDatabase one = postgres.newDatabase("migrated", database -> prepare(database, preparations));
            Sql.execute(one, "INSERT INTO fact VALUES (1)");
            DevDatabase other = postgres.newDatabase("migrated", database -> prepare(database, preparations));
            assertThat(Sql.answer(one, "SELECT count(*) FROM fact")).isEqualTo("1");
            assertThat(Sql.answer(other, "SELECT count(*) FROM fact")).isEqualTo("0");
            assertThat(preparations).hasValue(1);
            one.close();
            assertThatThrownBy(() -> Sql.answer(one, "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_database_url_is_what_the_environment_variable_expects() {
        try (DevPostgres postgres = DevPostgres.ephemeral()) {
            postgres.start();
            assertThat(postgres.database().url())
                    .isEqualTo("postgresql://gamification:gamification@127.0.0.1:%d/gamification", postgres.port());
        }
    }

    @Test
    void kafka_gives_back_what_was_written() throws Exception {
        try (DevKafka kafka = DevKafka.ephemeral()) {
            kafka.start();
            Topics.create(kafka.brokers());
            Topics.create(kafka.brokers(), List.of("health", "shop"), 2);
            Records.write(kafka, "health.events", "walked");
            assertThat(Records.read(kafka, "health.events", 1)).containsExactly("walked");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.brokers()))) {
                assertThat(admin.listTopics().names().get())
                        .contains("care.events", "plan.events", "shop.events")
                        .containsAll(Topics.OUTGOING);
            }
        }
    }

    @Test
    void redis_answers_and_keeps_nothing_over_a_restart() throws IOException {
        try (DevRedis redis = DevRedis.ephemeral()) {
            redis.start();
            assertThat(ask(redis, "SET board 1")).isEqualTo("+OK");
            assertThat(ask(redis, "EXISTS board")).isEqualTo(":1");
            redis.stop();
            assertThat(redis.isRunning()).isFalse();
            redis.start();
            assertThat(ask(redis, "EXISTS board")).isEqualTo(":0");
        }
    }

    @Test
    void all_start_together_and_those_not_wanted_are_not_there() {
        try (DevServices services = DevServices.startEphemeral(EnumSet.allOf(DevServices.Component.class))) {
            assertThat(services.postgres().isRunning()).isTrue();
            assertThat(services.kafka().isRunning()).isTrue();
            assertThat(services.redis().isRunning()).isTrue();
        }
        try (DevServices services = DevServices.startEphemeral(EnumSet.of(DevServices.Component.REDIS))) {
            assertThat(services.components()).containsExactly(DevServices.Component.REDIS);
            assertThatThrownBy(services::kafka)
                    .hasMessageContaining("KAFKA was not asked for")
                    .hasMessageContaining("[REDIS]");
        }
    }

    @Test
    void a_server_that_cannot_start_says_what_its_log_says_and_leaves_nothing() {
        DevPostgres postgres = DevPostgres.ephemeral().with("no_such_setting", "1");
        assertThatThrownBy(postgres::start)
                .isInstanceOf(DevServerFailed.class)
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    private static void prepare(DevDatabase database, AtomicInteger preparations) {
        preparations.incrementAndGet();
        try {
            Sql.execute(database, "CREATE TABLE fact (id int)");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String ask(DevRedis redis, String command) throws IOException {
        try (Socket socket = new Socket(redis.host(), redis.port())) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split("\r\n")[0];
        }
    }
}
