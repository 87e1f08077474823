package com.austa.gamification.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {

    private static final long HERE = ProcessHandle.current().pid();

    @TempDir
    Path directory;

    @Test
    void a_process_is_found_again_by_its_file() throws IOException {
        Path file = directory.resolve("server.pid");
        RunningProcess here = RunningProcess.of(HERE).orElseThrow();
        here.writeTo(file);
        assertThat(RunningProcess.readFrom(file)).contains(here);
        assertThat(here.isRunning()).isTrue();
    }

    @Test
    void another_process_that_got_the_same_pid_later_is_not_taken_for_it() {
        RunningProcess here = RunningProcess.of(HERE).orElseThrow();
        assertThat(new RunningProcess(HERE, here.startedAtMillis() - 60_000).isRunning())
                .isFalse();
    }

    @Test
    void a_missing_or_cut_off_file_tells_of_no_process() throws IOException {
        assertThat(RunningProcess.readFrom(directory.resolve("missing"))).isEmpty();
        for (String broken : new String[] {"", "12", "12 ", "twelve 5", "1 2 3"}) {
            assertThat(RunningProcess.readFrom(Files.writeString(directory.resolve("broken"), broken)))
                    .as(broken)
                    .isEmpty();
        }
    }

    @Test
    void the_dead_do_not_run_even_before_their_parent_takes_note() throws Exception {
        // The shell becomes a program that never asks after its child.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
        try {
            RunningProcess child = RunningProcess.of(
                            Long.parseLong(parent.inputReader().readLine()))
                    .orElseThrow();
            assertThat(child.awaitEnd(Duration.ofSeconds(5))).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }
}
