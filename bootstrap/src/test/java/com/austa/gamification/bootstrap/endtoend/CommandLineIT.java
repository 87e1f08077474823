package com.austa.gamification.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.bootstrap.endtoend.DevProcess.Ended;
import com.austa.gamification.devservices.DevDatabase;
import com.austa.gamification.devservices.SharedServices;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people meet on the command line. */
class CommandLineIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_signal_ends_dev_with_status_0_and_leaves_nothing_running_and_no_file_elsewhere(
            String signal, @TempDir Path temporary) throws Exception {
        DevProcess server = DevProcess.start(directory, temporary, "--catalogue", "none");
        List<ProcessHandle> children = server.children();
        assertThat(children).isNotEmpty();
        server.signal(signal);
        assertThat(server.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process.exitValue()).isZero();
        Awaitility.await().untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        assertThat(directory.resolve("dev.env")).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
        assertThat(server.process.getInputStream().read())
                .as("more on standard output")
                .isNegative();
    }

    @Test
    void a_port_that_is_taken_is_told_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended ended = DevProcess.run(
                    Map.of("PORT", Integer.toString(taken.getLocalPort())), "dev", "--data", directory.toString());
            assertThat(ended.status()).isNotZero();
            assertThat(ended.err()).contains("port %d is taken".formatted(taken.getLocalPort()));
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void wrong_settings_are_told_all_at_once_and_end_with_a_status() throws Exception {
        Ended ended = DevProcess.run(
                Map.of("DATABASE_URL", "mysql://x", "REDIS_HOST", "localhost", "JWT_SECRET", "short"), "server");
        assertThat(ended.status()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(
                        "DATABASE_URL must be as in postgresql://user:password@host:port/database, but 'mysql://x' came")
                .contains("kafka.brokers (KAFKA_BROKERS) is missing")
                .contains("JWT_SECRET must be at least 32 bytes");
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() throws Exception {
        Ended ended = DevProcess.run(Map.of("DATABASE_URL", "postgresql://u:geheim@127.0.0.1:1/x"), "migrate");
        assertThat(ended.status()).isNotZero();
        assertThat(ended.err()).contains("127.0.0.1:1").doesNotContain("geheim");
    }

    @Test
    void tables_and_catalogue_come_up_once() throws Exception {
        try (DevDatabase database = SharedServices.postgres().newDatabase()) {
            Map<String, String> environment = Map.of("DATABASE_URL", database.url());
            assertThat(DevProcess.run(environment, "migrate").out()).contains("scripts have run");
            assertThat(DevProcess.run(environment, "migrate").out()).contains("up to date");
            assertThat(DevProcess.run(environment, "seed").out()).contains("the catalogue is at revision 1");
            assertThat(DevProcess.run(environment, "seed").out()).startsWith("0 changed");
        }
    }

    @Test
    void a_check_says_what_is_wrong_with_each_part() throws Exception {
        Ended ended = DevProcess.run(
                Map.of(
                        "DATABASE_URL", "postgresql://u:p@127.0.0.1:1/x",
                        "KAFKA_BROKERS", SharedServices.kafka().brokers(),
                        "REDIS_HOST", SharedServices.redis().host(),
                        "REDIS_PORT", Integer.toString(SharedServices.redis().port()),
                        "JWT_SECRET", "qkJ8s7d-9aZxm2PvLw0RtYb6-uHcE4nGf"),
                "check");
        assertThat(ended.status()).isNotZero();
        assertThat(ended.out())
                .contains("configuration: good")
                .contains("PostgreSQL: DATABASE_URL: must lead to a running PostgreSQL")
                .contains("Redis: good")
                .contains("Kafka: topics are missing: ");
    }

    @Test
    void a_faulty_catalogue_is_refused_with_every_fault() throws Exception {
        Path file = Files.writeString(directory.resolve("c.yml"), "quests: [{id: q}]\nachievements: [{id: a}]\n");
        Ended ended = DevProcess.run(
                Map.of("DATABASE_URL", "postgresql://u:p@127.0.0.1:1/x"), "seed", "--catalogue", file + "x");
        assertThat(ended.status()).isNotZero();
        assertThat(ended.err()).contains("c.ymlx");
    }

    @Test
    void send_without_a_server_says_how_to_start_one() throws Exception {
        Path file = Files.writeString(directory.resolve("e.ndjson"), "{}\n");
        Ended ended = DevProcess.run(Map.of(), "send", file.toString(), "--data", directory.toString());
        assertThat(ended.status()).isNotZero();
        assertThat(ended.err()).contains("start one with `./gamification dev`");
    }
}
