package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Kafka of one node, in a JVM of its own. Topics are not made by themselves. */
public final class DevKafka extends DevServer {

    private volatile int port;
    private volatile int controllerPort;

    DevKafka(Place place) {
        super("Kafka", "kafka", "TERM", place);
    }

    public static DevKafka ephemeral() {
        return new DevKafka(Place.temporary());
    }

    /** Keeps its data in {@code kafka} below that directory. */
    public static DevKafka in(Path dataDirectory) {
        return new DevKafka(Place.kept(dataDirectory));
    }

    /** As {@code KAFKA_BROKERS} has it: {@code host:port}. */
    public String brokers() {
        return FreePort.LOOPBACK + ":" + port;
    }

    @Override
    void choosePorts() throws IOException {
        port = FreePort.next();
        controllerPort = FreePort.next();
    }

    @Override
    List<String> command(Home home) throws IOException {
        Path directory = home.directory();
        Files.deleteIfExists(readyFile(home));
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path properties = directory.resolve("server.properties");
        try (BufferedWriter writer = Files.newBufferedWriter(properties)) {
            serverProperties(directory.resolve("data")).store(writer, null);
        }
        Path arguments = directory.resolve("java.arguments");
        List<String> javaArguments = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // Starts with half the work: 2.8 s of processor time instead of 4.6.
                "-XX:TieredStopAtLevel=1",
                // Classes alone would bring on full collections.
                "-XX:MetaspaceSize=96m",
                // Both would be left behind by a killed JVM, one of them in the machine's temporary directory.
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile=" + DevKafka.class.getPackageName().replace('.', '/')
                        + "/kafka-logback.xml",
                "-cp",
                classPath(),
                KafkaProcess.class.getName(),
                properties.toString(),
                readyFile(home).toString());
        // In a file, since a class path may be longer than an argument, and nobody wants to read it in `ps`.
        Files.write(arguments, javaArguments.stream().map(DevKafka::quoted).toList(), UTF_8);
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments);
    }

    @Override
    boolean answers(Home home, RunningProcess process) {
        return Files.exists(readyFile(home));
    }

    private Properties serverProperties(Path data) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put(
                "listeners",
                "PLAINTEXT://%s,CONTROLLER://%s:%d".formatted(brokers(), FreePort.LOOPBACK, controllerPort));
        properties.put("advertised.listeners", "PLAINTEXT://" + brokers());
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@%s:%d".formatted(FreePort.LOOPBACK, controllerPort));
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // The defaults of these make a restart after a crash wait for twelve seconds.
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "300");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(internal + ".replication.factor", "1");
            properties.put(internal + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        // By default a record twice a second that says nothing.
        properties.put("metadata.max.idle.interval.ms", "0");
        // The default would be 128 MB of heap.
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        return properties;
    }

    private static Path readyFile(Home home) {
        return home.directory().resolve("ready");
    }

    /** Absolute, since Kafka works in another directory. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As the argument files of {@code java} want it. */
    private static String quoted(String argument) {
        return argument.codePoints()
                .mapToObj(character -> character == '"' || character == '\\'
                        ? "\\" + Character.toString(character)
                        : Character.toString(character))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
