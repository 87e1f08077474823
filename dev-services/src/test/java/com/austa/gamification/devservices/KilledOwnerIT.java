package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledOwnerIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    Path directory;

    private Process owner;

    @BeforeEach
    void nothing_runs_yet() {
        assertThat(Leftovers.processesOf(directory)).isEmpty();
    }

    @AfterEach
    void end_the_owner() {
        owner.destroyForcibly();
    }

    @Test
    void nothing_ephemeral_outlives_an_owner_that_was_killed() throws Exception {
        start(List.of());
        assertThat(Leftovers.filesIn(directory)).isNotEmpty();
        signal("KILL", Long.toString(owner.pid()));
        Leftovers.awaitNoProcessOf(directory, SOON);
        assertThat(Leftovers.filesIn(directory)).isEmpty();
    }

    @Test
    void the_data_of_a_killed_owner_is_taken_over_at_once() throws Exception {
        Path data = directory.resolve("data");
        start(List.of(data.toString()));
        signal("KILL", Long.toString(owner.pid()));
        try (DevPostgres postgres = DevPostgres.in(data)) {
            postgres.start();
            assertThat(Sql.answer(postgres.database(), "SELECT id FROM fact")).isEqualTo("42");
        }
        Leftovers.awaitNoProcessOf(directory, SOON);
    }

    @Test
    void servers_that_lost_owner_and_guard_are_stopped_by_the_next_owner() throws Exception {
        Path data = directory.resolve("data");
        start(List.of(data.toString()));
        List<String> victims = new ArrayList<>(owner.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("guard.sh"))
                .map(process -> Long.toString(process.pid()))
                .toList());
        assertThat(victims).as("three guards, each with its watching half").hasSize(6);
        victims.add(Long.toString(owner.pid()));
        signal("KILL", victims.toArray(String[]::new));
        owner.waitFor();
        assertThat(Leftovers.processesOf(data)).as("servers without a guard").isNotEmpty();
        start(List.of(data.toString()));
        owner.destroy();
        assertThat(owner.waitFor()).isEqualTo(143);
        Leftovers.awaitNoProcessOf(directory, Duration.ofSeconds(1));
    }

    @Test
    void ctrl_c_reaches_the_owner_alone_which_ends_in_its_own_order() throws Exception {
        BufferedReader output = start(List.of());
        signal("INT", "-" + owner.pid());
        assertThat(output.lines()).containsExactly("at the end it answers", "closed");
        assertThat(owner.waitFor()).isEqualTo(130);
        Leftovers.awaitNoProcessOf(directory, Duration.ofSeconds(1));
        assertThat(Leftovers.filesIn(directory)).isEmpty();
    }

    /** In a process group of its own, as a shell starts what is typed. */
    private BufferedReader start(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(Session.ownSession());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + directory));
        String binaries = System.getProperty(Place.BINARIES_PROPERTY);
        if (binaries != null) {
            command.add("-D" + Place.BINARIES_PROPERTY + "=" + binaries);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Owner.class.getName()));
        command.addAll(arguments);
        owner = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = owner.inputReader(UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
        return output;
    }

    private static void signal(String signal, String... pids) throws Exception {
        Process kill = new ProcessBuilder("sh", "-c", "kill -s %s -- %s".formatted(signal, String.join(" ", pids)))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}
