package com.austa.gamification.devservices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ephemeral servers that all tests of a JVM share: each is started when first asked for and stopped when the JVM ends.
 *
 * <p>Tests keep apart by databases ({@link DevPostgres#newDatabase()}), by topics, and by keys or numbered databases of
 * Redis. Who stops or kills a server starts one of his own.
 */
public final class SharedServices {

    private static final Map<Integer, DevPostgres> POSTGRES = new HashMap<>();
    private static final List<DevServer> STARTED = new ArrayList<>();
    private static final Object LOCK = new Object();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedServices::closeAll, "dev-services-end"));
    }

    private SharedServices() {}

    public static DevPostgres postgres() {
        return postgres(DevPostgres.NEWEST);
    }

    /** @param major {@link DevPostgres#NEWEST} or {@link DevPostgres#OLDEST} */
    public static DevPostgres postgres(int major) {
        synchronized (LOCK) {
            return POSTGRES.computeIfAbsent(major, missing -> started(DevPostgres.ephemeral(missing)));
        }
    }

    public static DevKafka kafka() {
        return KafkaHolder.SHARED;
    }

    public static DevRedis redis() {
        return RedisHolder.SHARED;
    }

    private static final class KafkaHolder {
        static final DevKafka SHARED = started(DevKafka.ephemeral());
    }

    private static final class RedisHolder {
        static final DevRedis SHARED = started(DevRedis.ephemeral());
    }

    private static <S extends DevServer> S started(S server) {
        server.start();
        synchronized (LOCK) {
            STARTED.add(server);
        }
        return server;
    }

    private static void closeAll() {
        synchronized (LOCK) {
            STARTED.parallelStream().forEach(DevServer::close);
        }
    }
}
