package com.austa.gamification.devservices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The servers that the engine needs, started and stopped together. */
public final class DevServices implements AutoCloseable {

    /** What can be started here. */
    public enum Component {
        POSTGRESQL,
        KAFKA,
        REDIS
    }

    private final Map<Component, DevServer> servers;

    private DevServices(Map<Component, DevServer> servers) {
        this.servers = servers;
    }

    /** Forgets everything when closed. */
    public static DevServices startEphemeral(Set<Component> wanted) {
        return start(wanted, Place.temporary(), false);
    }

    /** Goes on with what earlier runs left in that directory, and writes nothing outside of it. */
    public static DevServices startIn(Path dataDirectory, Set<Component> wanted) {
        return start(wanted, Place.kept(dataDirectory), true);
    }

    /** Forgets what earlier runs left in that directory, and writes nothing outside of it. */
    public static DevServices startEmptied(Path dataDirectory, Set<Component> wanted) {
        return start(wanted, Place.emptied(dataDirectory), true);
    }

    private static DevServices start(Set<Component> wanted, Place place, boolean durable) {
        Map<Component, DevServer> servers = new EnumMap<>(Component.class);
        for (Component component : wanted) {
            servers.put(component, server(component, place, durable));
        }
        DevServices services = new DevServices(servers);
        try {
            inParallel(servers.values(), DevServer::start);
        } catch (DevServerFailed failed) {
            services.close();
            throw failed;
        }
        return services;
    }

    /** What was asked for at the start. */
    public Set<Component> components() {
        return servers.isEmpty() ? EnumSet.noneOf(Component.class) : EnumSet.copyOf(servers.keySet());
    }

    public DevPostgres postgres() {
        return (DevPostgres) server(Component.POSTGRESQL);
    }

    public DevKafka kafka() {
        return (DevKafka) server(Component.KAFKA);
    }

    public DevRedis redis() {
        return (DevRedis) server(Component.REDIS);
    }

    /** Stops all of them, together and within seconds. Closing twice is no error. */
    @Override
    public void close() {
        inParallel(servers.values(), DevServer::close);
    }

    private DevServer server(Component component) {
        DevServer server = servers.get(component);
        if (server == null) {
            throw new IllegalStateException("%s was not asked for; started are %s".formatted(component, components()));
        }
        return server;
    }

    private static DevServer server(Component component, Place place, boolean durable) {
        return switch (component) {
            case POSTGRESQL -> new DevPostgres(DevPostgres.NEWEST, place, durable);
            case KAFKA -> new DevKafka(place);
            case REDIS -> new DevRedis(place);
        };
    }

    /** Every one gets its turn, also when another fails; then the first failure is thrown. */
    private static void inParallel(Iterable<DevServer> servers, Consumer<DevServer> step) {
        List<CompletableFuture<Void>> steps = new ArrayList<>();
        for (DevServer server : servers) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread thread = new Thread(
                    () -> {
                        try {
                            step.accept(server);
                            done.complete(null);
                        } catch (RuntimeException failed) {
                            done.completeExceptionally(failed);
                        }
                    },
                    "dev-services");
            thread.start();
            steps.add(done);
        }
        try {
            CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof DevServerFailed known) {
                throw known;
            }
            throw failed;
        }
    }
}
