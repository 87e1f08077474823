package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real Redis without password or persistence: whatever is in it can be rebuilt. */
public final class DevRedis extends DevServer {

    /** As the artifact {@code org.signal:embedded-redis} names its files. */
    private static final String VERSION = "7.0.15";

    private static final int ANSWER_LIMIT_MILLIS = 500;

    private volatile int port;

    DevRedis(Place place) {
        super("Redis", "redis", "TERM", place);
    }

    public static DevRedis ephemeral() {
        return new DevRedis(Place.temporary());
    }

    /** Keeps its log in {@code redis} below that directory, and no data. */
    public static DevRedis in(Path dataDirectory) {
        return new DevRedis(Place.kept(dataDirectory));
    }

    /** Whether there is a Redis for this machine; on Windows there is none. */
    public static boolean isAvailable() {
        return executable() != null;
    }

    public String host() {
        return FreePort.LOOPBACK;
    }

    public int port() {
        return port;
    }

    @Override
    void choosePorts() throws IOException {
        port = FreePort.next();
    }

    @Override
    List<String> command(Home home) throws IOException {
        URL executable = executable();
        if (executable == null) {
            throw new IOException("there is none for this machine: '%s' is missing on the class path"
                    .formatted(Platform.redisExecutable(VERSION)));
        }
        Path unpacked = Unpacked.once(home.binaries(), "redis-" + VERSION, directory -> {
            Path server = directory.resolve("redis-server");
            try (InputStream packed = executable.openStream()) {
                Files.copy(packed, server);
            }
            if (!server.toFile().setExecutable(true)) {
                throw new IOException("'%s' cannot be made executable".formatted(server));
            }
        });
        return List.of(
                unpacked.resolve("redis-server").toString(),
                "--bind",
                host(),
                "--port",
                Integer.toString(port),
                "--dir",
                home.directory().toString(),
                "--save",
                "",
                "--appendonly",
                "no",
                "--set-proc-title",
                "no",
                "--daemonize",
                "no");
    }

    @Override
    boolean answers(Home home, RunningProcess process) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port), ANSWER_LIMIT_MILLIS);
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(7), US_ASCII).equals("+PONG\r\n");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static @Nullable URL executable() {
        return DevRedis.class.getClassLoader().getResource(Platform.redisExecutable(VERSION));
    }
}
