package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under the eyes of a shell script that outlives this JVM.
 *
 * <p>{@code guard.sh} waits for the end of its standard input, whose other end this JVM holds: when the JVM is gone,
 * {@code kill -9} included, the script stops the server and removes its directory. Script and server have a session of
 * their own, so that Ctrl-C and signals to the process group of the JVM reach the JVM alone and the order of the
 * shutdown stays its own.
 */
final class Guard {

    /** How long a server may take to stop before it is killed. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(6);

    private final Process script;
    private final RunningProcess server;
    private final String stopSignal;

    private Guard(Process script, RunningProcess server, String stopSignal) {
        this.script = script;
        this.server = server;
        this.stopSignal = stopSignal;
    }

    /**
     * Starts the server; it need not answer yet.
     *
     * @param log gets what the server prints; begun anew, beside the one before
     */
    static Guard start(Home home, String stopSignal, List<String> command, Path log) throws IOException {
        Path text = home.directory().resolve("guard.sh");
        copyResource("guard.sh", text);
        List<String> guarded = new ArrayList<>(Session.ownSession());
        guarded.addAll(List.of("sh", text.toString(), stopSignal, Long.toString(PATIENCE.toSeconds())));
        guarded.add(home.isEphemeral() ? home.directory().toString() : "");
        guarded.addAll(command);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder =
                new ProcessBuilder(guarded).directory(home.directory().toFile()).redirectError(log.toFile());
        builder.environment().keySet().removeIf(Guard::misleadsServers);
        Process script = builder.start();
        // The script closes its standard output after this line, so nothing needs to drain it.
        BufferedReader output = script.inputReader(UTF_8);
        String pid = output.readLine();
        if (pid == null) {
            throw new IOException("the shell does not run '%s'".formatted(text));
        }
        RunningProcess server = RunningProcess.of(Long.parseLong(pid)).orElse(RunningProcess.GONE);
        server.writeTo(home.pidFile());
        return new Guard(script, server, stopSignal);
    }

    RunningProcess server() {
        return server;
    }

    /** Stops the server in its own way and keeps its directory, also an ephemeral one. */
    void stop() throws IOException, InterruptedException {
        server.signal(stopSignal);
        if (!server.awaitEnd(PATIENCE)) {
            server.signal("KILL");
            server.awaitEnd(PATIENCE_AFTER_KILL);
        }
        dismiss();
    }

    /** As if the power went: SIGKILL, and the directory is kept. */
    void kill() throws IOException, InterruptedException {
        server.signal("KILL");
        server.awaitEnd(PATIENCE_AFTER_KILL);
        dismiss();
    }

    /**
     * Lets go: the server is stopped and an ephemeral directory removed, by the script.
     *
     * @return whether that was done in time
     */
    boolean end() throws IOException, InterruptedException {
        script.getOutputStream().close();
        return script.waitFor(PATIENCE.plus(PATIENCE_AFTER_KILL).toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The server is gone; the script would only wait for this JVM's end and remove the directory then.
     *
     * <p>Not before the script has reaped the server: PostgreSQL takes a zombie with its old pid for a running server.
     */
    private void dismiss() throws IOException, InterruptedException {
        server.awaitReaped(PATIENCE);
        script.destroy();
        script.waitFor();
        // Its watching half may still be there and reads the end of file now.
        script.getOutputStream().close();
    }

    static void copyResource(String name, Path target) throws IOException {
        try (InputStream resource = Guard.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException(
                        "'" + name + "' is missing beside " + Guard.class.getName() + " on the class path");
            }
            Files.write(target, resource.readAllBytes());
        }
    }

    private static boolean misleadsServers(String variable) {
        return variable.startsWith("PG")
                || variable.startsWith("KAFKA_")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.startsWith("LC_")
                || variable.equals("LANG");
    }
}
