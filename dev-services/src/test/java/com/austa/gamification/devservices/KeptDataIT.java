package com.austa.gamification.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataIT {

    private static final Set<DevServices.Component> DURABLE =
            EnumSet.of(DevServices.Component.POSTGRESQL, DevServices.Component.KAFKA);

    /** With a space, as home directories have it. */
    @TempDir
    Path temporary;

    @Test
    void data_survives_a_restart_and_is_gone_when_emptied() throws Exception {
        Path data = temporary.resolve("my data");
        try (DevServices services = DevServices.startIn(data, DURABLE)) {
            Sql.execute(services.postgres().database(), "CREATE TABLE fact AS SELECT 42 AS id");
            Topics.create(services.kafka().brokers());
            Records.write(services.kafka(), "health.events", "walked");
        }
        Leftovers.awaitNoProcessOf(data, Duration.ofSeconds(1));
        try (DevServices services = DevServices.startIn(data, DURABLE)) {
            assertThat(Sql.answer(services.postgres().database(), "SELECT id FROM fact"))
                    .isEqualTo("42");
            assertThat(Records.read(services.kafka(), "health.events", 1)).containsExactly("walked");
        }
        try (DevServices services = DevServices.startEmptied(data, EnumSet.of(DevServices.Component.POSTGRESQL))) {
            assertThat(Sql.answer(services.postgres().database(), "SELECT to_regclass('fact')"))
                    .isNull();
        }
        Leftovers.awaitNoProcessOf(data, Duration.ofSeconds(1));
    }

    @Test
    void what_was_committed_survives_the_kill_of_a_server_and_so_does_its_log() throws Exception {
        try (DevServices services = DevServices.startIn(temporary, DURABLE)) {
            Topics.create(services.kafka().brokers());
            Sql.execute(services.postgres().database(), "CREATE TABLE fact AS SELECT 42 AS id");
            Records.write(services.kafka(), "health.events", "walked");
            services.postgres().kill();
            services.kafka().kill();
            assertThat(services.postgres().isRunning()).isFalse();
            services.postgres().start();
            services.kafka().start();
            assertThat(Sql.answer(services.postgres().database(), "SELECT id FROM fact"))
                    .isEqualTo("42");
            assertThat(Records.read(services.kafka(), "health.events", 1)).containsExactly("walked");
            assertThat(temporary.resolve("kafka/server.log.before")).exists();
        }
    }

    @Test
    void where_data_is_kept_it_is_synced() throws Exception {
        try (DevPostgres postgres = DevPostgres.in(temporary)) {
            postgres.start();
            assertThat(Sql.answer(postgres.database(), "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.answer(postgres.database(), "SHOW synchronous_commit"))
                    .isEqualTo("on");
            assertThat(temporary.resolve("postgresql-18")).isDirectory();
        }
    }

    @Test
    void a_stranger_with_the_pid_of_a_killed_server_is_not_in_the_way() throws Exception {
        try (DevPostgres postgres = DevPostgres.in(temporary)) {
            postgres.start();
            postgres.kill();
            Path pidFile = temporary.resolve("postgresql-18/data/postmaster.pid");
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(pidFile, lines);
            postgres.start();
            assertThat(Sql.answer(postgres.database(), "SELECT 42")).isEqualTo("42");
        }
    }

    @Test
    void a_directory_in_use_is_refused_and_its_owner_is_named() throws Exception {
        try (DevRedis redis = DevRedis.in(temporary)) {
            redis.start();
            DevRedis second = DevRedis.in(temporary);
            assertThatThrownBy(second::start)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            assertThat(redis.isRunning()).isTrue();
        }
        try (DevRedis third = DevRedis.in(temporary)) {
            third.start();
        }
    }

    @Test
    void a_cluster_or_log_that_was_cut_off_while_being_made_is_made_anew() throws Exception {
        Files.createDirectories(temporary.resolve("postgresql-18/data.new/base"));
        Files.createDirectories(temporary.resolve("postgresql-18/data"));
        Files.createDirectories(temporary.resolve("kafka/data/half"));
        try (DevServices services = DevServices.startIn(temporary, DURABLE)) {
            assertThat(services.components()).isEqualTo(DURABLE);
        }
    }
}
