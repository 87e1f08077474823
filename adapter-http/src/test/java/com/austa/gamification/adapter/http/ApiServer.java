package com.austa.gamification.adapter.http;

import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.DropwizardTestSupport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole API on a real server and a free port, with a world in memory behind it. One a test class. */
final class ApiServer implements BeforeAllCallback, AfterAllCallback {

    static final JwtSecret SECRET = JwtSecret.of("0123456789abcdef0123456789ABCDEF");
    static final HttpSettings.Tokens TOKENS = HttpSettings.Tokens.signedWith(SECRET);

    final World world = new World();

    private final HttpSettings settings;
    private final Set<String> routes = new TreeSet<>();
    private @Nullable DropwizardTestSupport<Configuration> server;

    ApiServer() {
        this(HttpSettings.of(SECRET));
    }

    ApiServer(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server = new DropwizardTestSupport<>(Served.class, "api-test.yml", new ResourceConfigurationSourceProvider()) {
            @Override
            public Application<Configuration> newApplication() {
                return new Served(world, settings, routes);
            }
        };
        server.before();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running().after();
    }

    Client client() {
        return new Client("http://127.0.0.1:" + running().getLocalPort());
    }

    /** Every route that the server found. */
    Set<String> routes() {
        running();
        return routes;
    }

    int port() {
        return running().getLocalPort();
    }

    static String token(String subject, CallerRole... roles) {
        return new TokenIssuer(TOKENS, InstantSource.fixed(World.NOW))
                .issue(subject, Set.of(roles), Duration.ofHours(1));
    }

    static String ann() {
        return token(World.ANN.toString(), CallerRole.USER);
    }

    static String bob() {
        return token(World.BOB.toString(), CallerRole.USER);
    }

    static String service() {
        return token("journey-health", CallerRole.SERVICE);
    }

    static String admin() {
        return token("operator", CallerRole.ADMIN);
    }

    private DropwizardTestSupport<Configuration> running() {
        if (server == null) {
            throw new IllegalStateException("the server runs while tests do");
        }
        return server;
    }

    /** The application that a deployment would have, cut down to the API. */
    static final class Served extends Application<Configuration> {

        private final World world;
        private final HttpSettings settings;
        private final Set<String> routes;

        Served(World world, HttpSettings settings, Set<String> routes) {
            this.routes = routes;
            this.world = world;
            this.settings = settings;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            HttpApi.register(configuration, environment, world.ports(), settings);
            environment.jersey().register(new RouteCollector(routes));
        }

        @Override
        protected void bootstrapLogging() {
            // the test's own configuration of the log stays
        }
    }

    private record RouteCollector(Set<String> routes) implements ApplicationEventListener {

        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                event.getResourceModel().getResources().forEach(resource -> collect("", resource));
            }
        }

        private void collect(String prefix, Resource resource) {
            String path = (prefix + "/" + resource.getPath()).replaceAll("/{2,}", "/");
            for (ResourceMethod method : resource.getResourceMethods()) {
                routes.add(method.getHttpMethod() + " " + path);
            }
            resource.getChildResources().forEach(child -> collect(path, child));
        }

        @Override
        public @Nullable RequestEventListener onRequest(RequestEvent event) {
            return null;
        }
    }
}
