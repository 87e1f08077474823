package com.austa.gamification.adapter.redis.link;

import com.austa.gamification.adapter.redis.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A Redis and the threads that serve its links. It need not be there: links are made when needed, and made again when
 * lost, at most once a second.
 */
public final class Redis implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    /** More than two flushes of a link; what comes on top is refused rather than kept in memory. */
    private static final int QUEUE = 5_000;

    private final RedisSettings settings;
    private final ClientResources resources;
    private final RedisClient client;

    private Redis(RedisSettings settings) {
        this.settings = settings;
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE)
                // Whoever waited has been told that it failed; sent late, it would only be old.
                .replayFilter(command -> true)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_LIMIT)
                        .keepAlive(KeepAliveOptions.builder()
                                .enable()
                                .idle(Duration.ofSeconds(5))
                                .interval(Duration.ofSeconds(1))
                                .count(3)
                                .build())
                        .build())
                .build());
    }

    /** Does not connect yet. */
    public static Redis at(RedisSettings settings) {
        return new Redis(settings);
    }

    /** For somebody who waits for an answer: within the limit of the settings. */
    public RedisLink quickLink(String name) {
        return new RedisLink(name, client, uri(settings, settings.limit()), settings.limit());
    }

    /** For work that nobody waits for, in larger pieces. */
    public RedisLink patientLink(String name) {
        return new RedisLink(name, client, uri(settings, PATIENCE), PATIENCE);
    }

    private static RedisURI uri(RedisSettings settings, Duration limit) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(settings.host())
                .withPort(settings.port())
                .withSsl(settings.tls())
                .withTimeout(limit);
        settings.password().ifPresent(password -> uri.withPassword(password.toCharArray()));
        return uri.build();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, settings.limit());
        // Its threads end by themselves; nobody has to wait for them.
        var unused = resources.shutdown(0, settings.limit().toMillis(), TimeUnit.MILLISECONDS);
    }
}
