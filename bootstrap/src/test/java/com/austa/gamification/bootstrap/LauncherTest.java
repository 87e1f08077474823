package com.austa.gamification.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code gamification} in a project of its own, with a Maven and a Java that only say how they were called. */
class LauncherTest {

    private static final Path SCRIPT =
            Path.of("..", "gamification").toAbsolutePath().normalize();

    /** What the launcher ended with, and what it printed. */
    private record Ended(int status, String output, String errors) {}

    @TempDir
    Path temporary;

    private Path project;
    private Path jar;
    private Process running;

    @BeforeEach
    void lay_out_a_project() throws IOException {
        project = Files.createDirectories(temporary.resolve("my project"));
        jar = project.resolve("bootstrap/target/gamification-engine.jar");
        Files.copy(SCRIPT, project.resolve("gamification"));
        write(project.resolve("pom.xml"), "<project/>");
        write(project.resolve("domain/src/main/java/Event.java"), "");
        program("java", "echo \"pid $$ in $PWD\"; for word; do echo \"<$word>\"; done");
        program("mvn", "echo noise; mkdir -p bootstrap/target; echo built > bootstrap/target/gamification-engine.jar");
        executable(project.resolve("gamification"));
    }

    @AfterEach
    void end_what_still_runs() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void alone_it_prints_its_commands() throws Exception {
        Ended ended = launch();
        assertThat(ended.status()).isZero();
        for (String command :
                List.of("dev", "dump", "send", "server", "migrate", "seed", "token", "check", "rebuild-leaderboards")) {
            assertThat(ended.output()).containsPattern("(?m)^  " + command + " ");
        }
        assertThat(jar).doesNotExist();
    }

    @Test
    void an_unknown_command_is_named_and_nothing_is_built() throws Exception {
        Ended ended = launch("sevrer", "config.yml");
        assertThat(ended)
                .isEqualTo(new Ended(
                        2, "", "gamification: 'sevrer' is none of its commands; './gamification' alone lists them\n"));
        assertThat(jar).doesNotExist();
    }

    @Test
    void it_becomes_java_in_the_callers_directory_with_the_arguments_as_they_came() throws Exception {
        Ended ended = launch("send", "a file.ndjson", "--rate", "*");
        assertThat(ended.status()).isZero();
        assertThat(ended.output().lines())
                .containsExactly(
                        "pid %d in %s".formatted(running.pid(), temporary.toRealPath()),
                        "<-XX:-UsePerfData>",
                        "<-XX:+UseSerialGC>",
                        "<-XX:TieredStopAtLevel=1>",
                        "<-Xmx256m>",
                        "<-Dgamification.home=%s>".formatted(project.toRealPath()),
                        "<-Xmx1g>",
                        "<-Dx=y>",
                        "<-jar>",
                        "<%s>".formatted(jar.toRealPath()),
                        "<send>",
                        "<a file.ndjson>",
                        "<--rate>",
                        "<*>");
        assertThat(ended.errors()).contains("building").contains("noise");
    }

    @Test
    void it_builds_only_what_is_older_than_its_sources() throws Exception {
        assertThat(launch("dev").errors()).contains("building");
        assertThat(launch("dev").errors()).isEmpty();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        assertThat(launch("dev").errors()).contains("building");
    }

    @Test
    void a_link_to_it_finds_the_project() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("engine"), Path.of("my project", "gamification"));
        assertThat(launch(link, "dev").output()).contains("<-Dgamification.home=%s>".formatted(project.toRealPath()));
    }

    @Test
    void after_a_failed_build_nothing_runs_and_no_half_jar_stays() throws Exception {
        program("mvn", "mkdir -p bootstrap/target; echo half > bootstrap/target/gamification-engine.jar; exit 1");
        Ended ended = launch("dev");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).contains("the build failed");
        assertThat(jar).doesNotExist();
    }

    @Test
    void a_signal_to_the_launcher_alone_ends_a_build_too() throws Exception {
        Path maven = temporary.resolve("maven.pid");
        program("mvn", "echo $$ > '%s'; exec sleep 60".formatted(maven));
        start(project.resolve("gamification"), "dev");
        Awaitility.await()
                .until(() -> Files.exists(maven) && !Files.readString(maven).isBlank());
        ProcessHandle build = ProcessHandle.of(
                        Long.parseLong(Files.readString(maven).strip()))
                .orElseThrow();
        running.destroy();
        assertThat(running.waitFor()).isEqualTo(143);
        Awaitility.await().until(() -> !build.isAlive());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void in_the_background_of_a_script_it_hears_sigint_as_java_and_while_it_builds() throws Exception {
        for (String program : List.of("java", "mvn")) {
            Path started = temporary.resolve(program + ".pid");
            program(program, "trap 'exit 0' INT TERM; echo $$ > '%s'; while :; do sleep 0.1; done".formatted(started));
            ProcessBuilder background = new ProcessBuilder(
                    "sh",
                    "-c",
                    "trap '' INT; exec \"$0\" dev",
                    project.resolve("gamification").toString());
            Files.createDirectories(jar.getParent());
            if (program.equals("java")) {
                Files.writeString(jar, "built");
            } else {
                Files.delete(jar);
            }
            start(background);
            Awaitility.await()
                    .until(() ->
                            Files.exists(started) && !Files.readString(started).isBlank());
            new ProcessBuilder("kill", "-INT", Long.toString(running.pid()))
                    .start()
                    .waitFor();
            assertThat(running.waitFor(10, TimeUnit.SECONDS)).as(program).isTrue();
            assertThat(running.exitValue()).as(program).isEqualTo(program.equals("java") ? 0 : 130);
        }
    }

    private Ended launch(String... arguments) throws Exception {
        return launch(project.resolve("gamification"), arguments);
    }

    private Ended launch(Path script, String... arguments) throws Exception {
        start(script, arguments);
        String output = new String(running.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(running.getErrorStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Ended(running.exitValue(), output, errors);
    }

    private void start(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        start(new ProcessBuilder(command));
    }

    private void start(ProcessBuilder builder) throws IOException {
        builder.directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", temporary.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_OPTS", "-Xmx1g -Dx=y");
        environment.remove("JAVA_HOME");
        running = builder.start();
    }

    private void program(String name, String text) throws IOException {
        Path program = temporary.resolve("bin").resolve(name);
        write(program, "#!/bin/sh\n" + text + "\n");
        executable(program);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
