package com.austa.gamification.bootstrap.configuration;

import com.austa.gamification.application.deadletter.ReprocessDeadLetters;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration file's shape; {@code config.yml} in the jar shows every setting with its default. Empty texts count as
 * left out. What it holds is judged by {@link Settings}.
 */
public final class EngineConfiguration extends Configuration {

    @JsonProperty
    String environment = "production";

    @JsonProperty
    Database database = new Database();

    @JsonProperty
    Redis redis = new Redis();

    @JsonProperty
    Kafka kafka = new Kafka();

    @JsonProperty
    Auth auth = new Auth();

    @JsonProperty
    Http http = new Http();

    @JsonProperty
    Rules rules = new Rules();

    @JsonProperty
    DeadLetters deadLetters = new DeadLetters();

    static final class Database {
        @JsonProperty
        String url = "";

        @JsonProperty
        int poolSize = 12;

        @JsonProperty
        Duration connectTimeout = Duration.seconds(5);

        @JsonProperty
        Duration answerTimeout = Duration.seconds(60);
    }

    static final class Redis {
        @JsonProperty
        String host = "";

        @JsonProperty
        int port = 6379;

        @JsonProperty
        String password = "";

        @JsonProperty
        boolean tls;

        @JsonProperty
        Duration timeout = Duration.milliseconds(300);
    }

    static final class Kafka {
        @JsonProperty
        String brokers = "";

        @JsonProperty
        String clientId = "gamification-engine";

        @JsonProperty
        String groupId = "gamification-group";

        /** {@code per-role} or {@code one}. */
        @JsonProperty
        String groups = "per-role";

        /** {@code cooperative-sticky}, {@code round-robin} or {@code broker}. */
        @JsonProperty
        String assignment = "cooperative-sticky";

        @JsonProperty
        Duration sessionTimeout = Duration.seconds(30);

        @JsonProperty
        Duration heartbeatInterval = Duration.seconds(3);

        @JsonProperty
        DataSize maxBytesPerPartition = DataSize.mebibytes(1);

        @JsonProperty
        Duration maxWait = Duration.milliseconds(500);

        @JsonProperty
        int maxBatch = 4_000;

        @JsonProperty
        Duration floodPause = Duration.seconds(0);

        /** Handed on to every client as they are. */
        @JsonProperty
        Map<String, String> properties = new TreeMap<>();
    }

    static final class Auth {
        @JsonProperty
        String secret = "";

        @JsonProperty
        long expirationSeconds = 3600;

        @JsonProperty
        String issuer = "";

        @JsonProperty
        String audience = "";

        @JsonProperty
        Duration skew = Duration.seconds(30);
    }

    static final class Http {
        /** Of a request to {@code POST /events}. */
        @JsonProperty
        DataSize publishSize = DataSize.mebibytes(8);

        /** Whether {@code GET /metrics} needs no token: for a network that only Prometheus reaches. */
        @JsonProperty
        boolean openMetrics = false;

        /** Whether GraphQL tells its schema. */
        @JsonProperty
        boolean introspection = true;
    }

    static final class Rules {
        @JsonProperty
        String timeZone = "UTC";

        @JsonProperty
        Duration futureTolerance = Duration.hours(24);

        /** Level n needs step · n · (n − 1) points, unless there is a table. */
        @JsonProperty
        long levelStep = 50;

        /** Points that level 2, 3, … need. */
        @JsonProperty
        List<Long> levelTable = List.of();
    }

    static final class DeadLetters {
        /** Letters a second that a job processes at most. */
        @JsonProperty
        int reprocessedPerSecond = ReprocessDeadLetters.RATE;
    }
}
