package com.austa.gamification.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.bootstrap.dev.DevFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.OS;

/** The program as people start it: a process of its own, its streams apart. */
final class DevProcess implements AutoCloseable {

    private static final String PROGRAM = "com.austa.gamification.bootstrap.GamificationApplication";

    /** As the launcher does: a build that runs in the background of a script ignores SIGINT, and so would its children. */
    private static final List<String> HEARING_SIGINT =
            OS.LINUX.isCurrentOs() ? List.of("env", "--default-signal=INT") : List.of();

    final Process process;
    final String readyLine;
    private final Path data;

    private DevProcess(Process process, String readyLine, Path data) {
        this.process = process;
        this.readyLine = readyLine;
        this.data = data;
    }

    /** Returns once it is ready. */
    static DevProcess start(Path data, String... options) throws IOException {
        return start(data, Path.of(System.getProperty("java.io.tmpdir")), options);
    }

    /**
     * Returns once it is ready.
     *
     * @param temporary where it finds room for temporary files
     */
    static DevProcess start(Path data, Path temporary, String... options) throws IOException {
        return start(data, temporary, Map.of(), options);
    }

    /** Another server over the same database, stream and boards; returns once it is ready. */
    DevProcess another(Path itsData) throws IOException {
        Map<String, String> shared = new HashMap<>(values());
        shared.keySet().retainAll(List.of("DATABASE_URL", "KAFKA_BROKERS", "REDIS_HOST", "REDIS_PORT"));
        return start(itsData, Path.of(System.getProperty("java.io.tmpdir")), shared, "--catalogue", "none");
    }

    private static DevProcess start(Path data, Path temporary, Map<String, String> environment, String... options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("dev", "--data", data.toString()));
        arguments.addAll(List.of(options));
        ProcessBuilder builder = builder(temporary, arguments);
        builder.environment().putAll(environment);
        builder.environment().put("PORT", "0");
        Process process =
                builder.redirectError(new File(data.toFile(), "stderr.log")).start();
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String ready = out.readLine();
            assertThat(ready)
                    .as("the line that says it is ready; see stderr.log")
                    .isNotNull();
            return new DevProcess(process, ready, data);
        } catch (IOException | AssertionError failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    /** What it ended with. */
    record Ended(int status, String out, String err) {}

    /** Runs a command that ends by itself. */
    static Ended run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = builder(Path.of(System.getProperty("java.io.tmpdir")), List.of(arguments));
        builder.environment().putAll(environment);
        Path err = java.nio.file.Files.createTempFile("stderr", ".log");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), out, java.nio.file.Files.readString(err));
        } finally {
            java.nio.file.Files.delete(err);
        }
    }

    private static ProcessBuilder builder(Path temporary, List<String> arguments) {
        List<String> command = new ArrayList<>(HEARING_SIGINT);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Stream.of("DATABASE_URL", "KAFKA_BROKERS", "REDIS_HOST", "REDIS_PORT", "PORT", "JWT_SECRET", "LOG_LEVEL")
                .forEach(builder.environment()::remove);
        return builder;
    }

    /** What {@code dev.env} says. */
    Map<String, String> values() {
        try {
            return DevFile.in(data).read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The servers that it started, and theirs. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** As a SIGTERM to it alone does; its streams can still be read. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** @param name such as {@code INT}; to it alone */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
