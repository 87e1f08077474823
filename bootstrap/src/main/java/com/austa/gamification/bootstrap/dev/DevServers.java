package com.austa.gamification.bootstrap.dev;

import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import com.austa.gamification.devservices.DevRedis;
import com.austa.gamification.devservices.DevServices;
import com.austa.gamification.devservices.DevServices.Component;
import com.austa.gamification.devservices.Topics;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers that nobody has given an address for, each a process of its own. */
final class DevServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DevServers.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final DevServices services;
    private final EnvironmentVariables environment;

    private DevServers(DevServices services, EnvironmentVariables environment) {
        this.services = services;
        this.environment = environment;
    }

    /** Starts them and waits until they answer. */
    static DevServers start(DataDirectory data, EnvironmentVariables given) {
        Set<Component> missing = EnumSet.noneOf(Component.class);
        if (given.get("DATABASE_URL").isEmpty()) {
            missing.add(Component.POSTGRESQL);
        }
        if (given.get("KAFKA_BROKERS").isEmpty()) {
            missing.add(Component.KAFKA);
        }
        boolean noRedis = given.get("REDIS_HOST").isEmpty() && !DevRedis.isAvailable();
        if (given.get("REDIS_HOST").isEmpty() && !noRedis) {
            missing.add(Component.REDIS);
        }
        if (noRedis) {
            LOG.warn("there is no Redis for this machine: PostgreSQL answers in its place; set REDIS_HOST to use one");
        }
        DevServices services = data.isKept()
                ? DevServices.startIn(data.path(), missing)
                : DevServices.startEmptied(data.path(), missing);
        return new DevServers(services, given.with(addresses(services, noRedis)));
    }

    private static Map<String, String> addresses(DevServices services, boolean noRedis) {
        Set<Component> started = services.components();
        Map<String, String> addresses = new LinkedHashMap<>();
        if (started.contains(Component.POSTGRESQL)) {
            addresses.put("DATABASE_URL", services.postgres().database().url());
        }
        if (started.contains(Component.KAFKA)) {
            addresses.put("KAFKA_BROKERS", services.kafka().brokers());
        }
        if (started.contains(Component.REDIS)) {
            addresses.put("REDIS_HOST", services.redis().host());
            addresses.put("REDIS_PORT", Integer.toString(services.redis().port()));
        } else if (noRedis) {
            addresses.put("REDIS_HOST", LOOPBACK);
            addresses.put("REDIS_PORT", "1");
        }
        return addresses;
    }

    /** What was given and where what was started answers. */
    EnvironmentVariables environment() {
        return environment;
    }

    /** Makes the topics of these journeys, and those that the engine writes, in a Kafka that was started here. */
    void createTopics(Collection<String> journeys) {
        if (services.components().contains(Component.KAFKA)) {
            Topics.create(services.kafka().brokers(), journeys, Topics.PARTITIONS);
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
