package com.austa.gamification.devservices;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The JVM in which Kafka runs, and the only class that knows its internal interface. */
final class KafkaProcess {

    /** Base 64 of 16 bytes. Fixed, so that data can be opened again; nobody tells two such brokers apart. */
    private static final String CLUSTER_ID = "Z2FtaWZpY2F0aW9uLWRldg";

    private KafkaProcess() {}

    /** @param arguments a file of broker properties, and the file to make when clients can be served */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        formatOnce(Path.of(properties.getProperty("log.dirs")));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        server.startup();
        Files.createFile(Path.of(arguments[1]));
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        if (Files.exists(directory)) {
            // A formatting that was cut off; there is no data before it is done.
            Directories.delete(directory);
        }
        Files.createDirectories(directory);
        Formatter formatter = new Formatter();
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true));
        formatter.setNodeId(1);
        formatter.setClusterId(CLUSTER_ID);
        formatter.setDirectories(List.of(directory.toString()));
        formatter.setMetadataLogDirectory(directory.toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.run();
    }
}
