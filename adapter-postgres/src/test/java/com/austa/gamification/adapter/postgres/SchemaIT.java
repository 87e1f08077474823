package com.austa.gamification.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.devservices.DevDatabase;
import com.austa.gamification.devservices.SharedServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaIT {

    @Test
    void instances_that_start_together_migrate_once() throws InterruptedException, ExecutionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (DevDatabase database = SharedServices.postgres().newDatabase()) {
            Callable<Integer> instance = () -> {
                try (PostgresPorts ports = open(database)) {
                    return ports.migrate();
                }
            };
            int scripts = 0;
            for (Future<Integer> migrated : threads.invokeAll(Collections.nCopies(3, instance))) {
                scripts += migrated.get();
            }
            try (PostgresPorts ports = open(database)) {
                assertThat(ports.isMigrated()).isTrue();
                assertThat(ports.migrate()).isZero();
            }
            assertThat(scripts).isEqualTo(scriptsThatThereAre());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int scriptsThatThereAre() throws IOException {
        Path beside = Path.of("src/main/resources/com/austa/gamification/adapter/postgres/migration");
        try (Stream<Path> scripts = Files.list(beside)) {
            return Math.toIntExact(scripts.count());
        }
    }

    @Test
    void an_empty_database_is_not_migrated() {
        try (DevDatabase database = SharedServices.postgres().newDatabase();
                PostgresPorts ports = open(database)) {
            ports.ping();
            assertThat(ports.isMigrated()).isFalse();
            assertThat(List.of(ports.migrate())).doesNotContain(0);
        }
    }

    private static PostgresPorts open(DevDatabase database) {
        return PostgresPorts.at(database.url(), 2, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
}
