package com.austa.gamification.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.http.HttpSettings;
import com.austa.gamification.adapter.http.HttpSettings.GraphQl;
import com.austa.gamification.adapter.http.JwtSecret;
import com.austa.gamification.adapter.kafka.KafkaPorts;
import com.austa.gamification.adapter.kafka.KafkaSettings;
import com.austa.gamification.adapter.kafka.KafkaSettings.Assignment;
import com.austa.gamification.adapter.kafka.KafkaSettings.Reading;
import com.austa.gamification.adapter.redis.RedisSettings;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.QuadraticCurve;
import com.austa.gamification.domain.points.TableCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * The configuration as the parts of the program take it. Each question throws {@link InvalidSettings} when what it needs is
 * missing or wrong; what nobody asks for may be so.
 */
public final class Settings {

    /** How soon a catalogue that was published elsewhere is in force here. */
    public static final Duration CATALOGUE_REFRESH = Duration.ofSeconds(1);

    private final EngineConfiguration configuration;

    public Settings(EngineConfiguration configuration) {
        this.configuration = requireNonNull(configuration, "configuration");
    }

    /** Asks everything. @throws InvalidSettings naming all that is wrong */
    public void check() {
        List<String> faults = new ArrayList<>();
        for (Runnable question : List.<Runnable>of(
                this::database,
                this::redis,
                this::kafka,
                this::http,
                this::tokenLife,
                this::defaultZone,
                this::futureTolerance,
                this::reprocessingRate,
                this::levels,
                this::groups)) {
            try {
                question.run();
            } catch (InvalidSettings invalid) {
                faults.add(String.valueOf(invalid.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    /** Where it runs, for its log. */
    public String environment() {
        return configuration.environment;
    }

    public DatabaseSettings database() {
        EngineConfiguration.Database database = configuration.database;
        String url = required(
                database.url, "database.url (DATABASE_URL)", "as in postgresql://user:password@host:port/database");
        return judged(
                "database",
                () -> new DatabaseSettings(
                        url,
                        database.poolSize,
                        database.connectTimeout.toJavaDuration(),
                        database.answerTimeout.toJavaDuration()));
    }

    public RedisSettings redis() {
        EngineConfiguration.Redis redis = configuration.redis;
        String host = required(redis.host, "redis.host (REDIS_HOST)", "a host's name");
        return judged(
                "redis",
                () -> new RedisSettings(
                        host, redis.port, given(redis.password), redis.tls, redis.timeout.toJavaDuration()));
    }

    public KafkaSettings kafka() {
        EngineConfiguration.Kafka kafka = configuration.kafka;
        String brokers = required(
                kafka.brokers, "kafka.brokers (KAFKA_BROKERS)", "as in host:9092, several with commas between");
        return judged("kafka", () -> {
            Reading reading = new Reading(
                    assignment(),
                    kafka.sessionTimeout.toJavaDuration(),
                    kafka.heartbeatInterval.toJavaDuration(),
                    Math.toIntExact(kafka.maxBytesPerPartition.toBytes()),
                    kafka.maxWait.toJavaDuration(),
                    kafka.maxBatch);
            return new KafkaSettings(brokers, kafka.clientId, kafka.groupId, hostName(), reading, kafka.properties);
        });
    }

    /**
     * Opens Kafka's clients, which ask nobody yet.
     *
     * @throws InvalidSettings they refuse their settings, or no broker's name is known here
     */
    public KafkaPorts openKafka() {
        KafkaSettings kafka = kafka();
        try {
            return KafkaPorts.at(kafka);
        } catch (KafkaException refused) {
            Throwable why = refused.getCause() == null ? refused : refused.getCause();
            throw invalid(
                    "kafka: brokers (KAFKA_BROKERS) must be known here and properties be those of Kafka's clients, but with '%s' came: %s"
                            .formatted(kafka.brokers(), why.getMessage()));
        }
    }

    /** How long reading rests while dead letters flood. */
    public Duration floodPause() {
        return configuration.kafka.floodPause.toJavaDuration();
    }

    private Assignment assignment() {
        String assignment = configuration.kafka.assignment;
        return switch (assignment) {
            case "cooperative-sticky" -> Assignment.COOPERATIVE_STICKY;
            case "round-robin" -> Assignment.ROUND_ROBIN;
            case "broker" -> Assignment.BROKER;
            default ->
                throw invalid("kafka.assignment must be cooperative-sticky, round-robin or broker, but '%s' came"
                        .formatted(assignment));
        };
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    public HttpSettings http() {
        EngineConfiguration.Http http = configuration.http;
        return judged(
                "http",
                () -> new HttpSettings(
                        tokens(),
                        Math.toIntExact(http.publishSize.toBytes()),
                        GraphQl.STANDARD.withIntrospection(http.introspection),
                        http.openMetrics));
    }

    public HttpSettings.Tokens tokens() {
        EngineConfiguration.Auth auth = configuration.auth;
        String secret = required(
                auth.secret,
                "auth.secret (JWT_SECRET)",
                "at least 32 bytes that nobody can guess, as openssl rand -base64 48 gives");
        return judged(
                "auth",
                () -> new HttpSettings.Tokens(
                        JwtSecret.of(secret), given(auth.issuer), given(auth.audience), auth.skew.toJavaDuration()));
    }

    /** Of tokens that this program signs. */
    public Duration tokenLife() {
        long seconds = configuration.auth.expirationSeconds;
        if (seconds < 1) {
            throw invalid("auth.expirationSeconds (JWT_EXPIRATION) must be 1 or more, but %d came".formatted(seconds));
        }
        return Duration.ofSeconds(seconds);
    }

    /** For events that name no zone. */
    public ZoneId defaultZone() {
        String zone = configuration.rules.timeZone;
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw invalid("rules.timeZone must be a zone's name as in Europe/Lisbon, but '%s' came".formatted(zone));
        }
    }

    /** How far ahead an event may be stamped. */
    public Duration futureTolerance() {
        return configuration.rules.futureTolerance.toJavaDuration();
    }

    /** Dead letters a second that a job processes at most. */
    public int reprocessingRate() {
        int rate = configuration.deadLetters.reprocessedPerSecond;
        if (rate < 1) {
            throw invalid("deadLetters.reprocessedPerSecond must be 1 or more, but %d came".formatted(rate));
        }
        return rate;
    }

    public LevelCurve levels() {
        List<Long> table = configuration.rules.levelTable;
        return judged(
                "rules.levelTable, rules.levelStep",
                () -> table.isEmpty() ? QuadraticCurve.of(configuration.rules.levelStep) : new TableCurve(table));
    }

    public List<ConsumerGroup> groups() {
        String groups = configuration.kafka.groups;
        return switch (groups) {
            case "per-role" -> ConsumerGroup.onePerRole();
            case "one" -> List.of(ConsumerGroup.all());
            default -> throw invalid("kafka.groups must be per-role or one, but '%s' came".formatted(groups));
        };
    }

    private static String required(String text, String name, String allowed) {
        return given(text).orElseThrow(() -> invalid("%s is missing; it must be %s".formatted(name, allowed)));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }

    private static <T> T judged(String section, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw invalid("%s: %s".formatted(section, refused.getMessage()));
        }
    }

    private static InvalidSettings invalid(String fault) {
        return new InvalidSettings(List.of(fault));
    }
}
