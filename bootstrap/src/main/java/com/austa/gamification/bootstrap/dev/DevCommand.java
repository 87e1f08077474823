package com.austa.gamification.bootstrap.dev;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.http.CallerRole;
import com.austa.gamification.adapter.http.TokenIssuer;
import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.bootstrap.catalogue.ChosenCatalogue;
import com.austa.gamification.bootstrap.command.CommandFailed;
import com.austa.gamification.bootstrap.command.Pause;
import com.austa.gamification.bootstrap.command.ServeCommand;
import com.austa.gamification.bootstrap.command.Shutdown;
import com.austa.gamification.bootstrap.configuration.ConfigurationSource;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import com.austa.gamification.bootstrap.configuration.Settings;
import com.austa.gamification.domain.event.Journey;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code dev}: the server with everything around it on one machine. Starts what no address is given for, brings tables and
 * catalogue up, serves, and says on one line when events can come.
 */
public final class DevCommand extends ServeCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DevCommand.class);

    /** Whose token is printed: any user will do. */
    private static final String USER = "d0000000-0000-4000-8000-000000000001";

    private static final List<String> ADDRESSES = List.of("DATABASE_URL", "KAFKA_BROKERS", "REDIS_HOST", "REDIS_PORT");
    private static final Duration TOKEN_LIFE = Duration.ofDays(30);
    private static final Duration READY_LIMIT = Duration.ofMinutes(1);
    private static final int SECRET_BYTES = 48;
    private static final int USUAL_PORT = 3000;

    private final EnvironmentVariables given;
    private final PrintStream out;
    private final Shutdown shutdown;
    private final BooleanSupplier takingEvents;
    private @Nullable DevServers servers;
    private @Nullable DevFile devFile;

    /**
     * @param takingEvents asked once the server has started: whether it reads all events that come
     */
    public DevCommand(
            Application<EngineConfiguration> application,
            EnvironmentVariables given,
            PrintStream out,
            Shutdown shutdown,
            BooleanSupplier takingEvents) {
        super(
                application,
                shutdown,
                "dev",
                "run everything on this machine; DATABASE_URL, KAFKA_BROKERS, REDIS_HOST name what is there already");
        this.given = given;
        this.out = out;
        this.shutdown = shutdown;
        this.takingEvents = takingEvents;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--data")
                .metavar("DIR")
                .help("keep data there; .dev, emptied at each start, when left out");
        subparser.addArgument("--catalogue").metavar("FILE|none").help("in place of the starter catalogue");
    }

    @Override
    protected void beforeConfiguration(Bootstrap<?> bootstrap, Namespace arguments) throws IOException {
        given.check();
        requireFree(given.get("PORT").map(Integer::parseInt).orElse(USUAL_PORT));
        DataDirectory data = DataDirectory.of(Optional.ofNullable(arguments.getString("data")));
        DevFile file = DevFile.in(data.path());
        // Only now is the directory ours: until then the file may be that of a server which is running.
        DevServers started = DevServers.start(data, usual().with(given));
        file.delete();
        shutdown.closing(started);
        shutdown.closing(file::delete);
        bootstrap.setConfigurationSourceProvider(new ConfigurationSource(started.environment()));
        servers = started;
        devFile = file;
    }

    @Override
    protected void beforeStart(Settings settings, Namespace arguments) throws IOException {
        Optional<CatalogueFile> file = ChosenCatalogue.of(Optional.ofNullable(arguments.getString("catalogue")));
        EventTypeRegistry builtIn = BuiltInEvents.registry(Validators.newValidator());
        try (PostgresPorts books = settings.database().open()) {
            books.migrate();
            file.map(new PublishCatalogue(books.definitions(), builtIn)::publish)
                    .ifPresent(receipt -> receipt.warnings().forEach(warning -> LOG.warn("warning: {}", warning)));
            CurrentCatalogue catalogue =
                    CurrentCatalogue.load(books.definitions(), builtIn, settings.levels(), settings.groups());
            requireNonNull(servers, "servers")
                    .createTopics(catalogue.eventTypes().types().journeys().stream()
                            .map(Journey::name)
                            .toList());
        }
    }

    @Override
    protected void afterStart(Settings settings, Server server) throws IOException {
        awaitReady();
        int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("PORT", Integer.toString(port));
        for (String name : ADDRESSES) {
            requireNonNull(servers, "servers").environment().get(name).ifPresent(value -> values.put(name, value));
        }
        TokenIssuer issuer = new TokenIssuer(settings.tokens(), Clock.systemUTC());
        values.put("ADMIN_TOKEN", issuer.issue("dev-admin", Set.of(CallerRole.ADMIN), TOKEN_LIFE));
        values.put("USER_TOKEN", issuer.issue(USER, Set.of(CallerRole.USER), TOKEN_LIFE));
        requireNonNull(devFile, "devFile").write(values);
        out.println(new ReadyLine(values));
        out.flush();
    }

    /** Told now, rather than when everything else has been started. */
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CommandFailed(
                    "port %d is taken (%s): set PORT to another one, or to 0 for any"
                            .formatted(port, taken.getMessage()),
                    taken);
        }
    }

    private void awaitReady() throws IOException {
        Pause pause = new Pause(Duration.ofMillis(100));
        long until = System.nanoTime() + READY_LIMIT.toNanos();
        while (!takingEvents.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new CommandFailed("the server has started, but takes no events within %d s: see its log above"
                        .formatted(READY_LIMIT.toSeconds()));
            }
            pause.take();
        }
    }

    /** What is set where nothing is given. */
    private static EnvironmentVariables usual() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return EnvironmentVariables.of(Map.of(
                "APP_ENV", "development", "JWT_SECRET", Base64.getEncoder().encodeToString(secret)));
    }
}
