package com.austa.gamification.bootstrap;

import com.austa.gamification.bootstrap.command.CheckCommand;
import com.austa.gamification.bootstrap.command.ClientCommand;
import com.austa.gamification.bootstrap.command.MigrateCommand;
import com.austa.gamification.bootstrap.command.RebuildLeaderboardsCommand;
import com.austa.gamification.bootstrap.command.SeedCommand;
import com.austa.gamification.bootstrap.command.ServeCommand;
import com.austa.gamification.bootstrap.command.Shutdown;
import com.austa.gamification.bootstrap.command.TokenCommand;
import com.austa.gamification.bootstrap.configuration.ConfigurationSource;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import com.austa.gamification.bootstrap.configuration.Settings;
import com.austa.gamification.bootstrap.dev.DevCommand;
import com.austa.gamification.bootstrap.dev.DumpCommand;
import com.austa.gamification.bootstrap.send.SendCommand;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program: its commands, and the server that {@code server} and {@code dev} run. */
public final class GamificationApplication extends Application<EngineConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(GamificationApplication.class);

    private final EnvironmentVariables environmentVariables;
    private final PrintStream out;
    private final PrintStream err;
    private final Shutdown shutdown = new Shutdown();
    private volatile @Nullable Health health;

    /**
     * @param out for what a command answers, and nothing else
     * @param err for everything else
     */
    GamificationApplication(EnvironmentVariables environmentVariables, PrintStream out, PrintStream err) {
        this.environmentVariables = environmentVariables;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        GamificationApplication program =
                new GamificationApplication(EnvironmentVariables.ofProcess(), System.out, System.err);
        int status = program.execute(arguments);
        if (status != 0) {
            program.shutdown.exit(status);
        }
    }

    /** @return the status for the shell; a server that has started goes on running */
    int execute(String... arguments) {
        for (ClientCommand command : clientCommands()) {
            if (arguments.length > 0 && arguments[0].equals(command.getName())) {
                return command.run(arguments, err);
            }
        }
        Bootstrap<EngineConfiguration> bootstrap = new Bootstrap<>(this);
        initialize(bootstrap);
        bootstrap.registerMetrics();
        Cli cli = new Cli(new JarLocation(getClass()), bootstrap, out, err);
        return cli.run(arguments).isPresent() ? 1 : 0;
    }

    @Override
    public String getName() {
        return "gamification-engine";
    }

    @Override
    protected void bootstrapLogging() {
        EarlyLog.toStandardError();
    }

    @Override
    public void initialize(Bootstrap<EngineConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new ConfigurationSource(environmentVariables));
        bootstrap.addCommand(new ServeCommand(this, shutdown));
        bootstrap.addCommand(new DevCommand(this, environmentVariables, out, shutdown, this::isTakingEvents));
        bootstrap.addCommand(new MigrateCommand(out));
        bootstrap.addCommand(new SeedCommand(out));
        bootstrap.addCommand(new TokenCommand(out));
        bootstrap.addCommand(new CheckCommand(out));
        bootstrap.addCommand(new RebuildLeaderboardsCommand(out));
        clientCommands().forEach(bootstrap::addCommand);
    }

    private List<ClientCommand> clientCommands() {
        return List.of(new DumpCommand(environmentVariables, out), new SendCommand(environmentVariables, out, err));
    }

    @Override
    public void run(EngineConfiguration configuration, Environment environment) {
        Settings settings = new Settings(configuration);
        LOG.info("starting in {} for groups {}", settings.environment(), settings.groups());
        health = Wiring.wire(configuration, settings, environment, shutdown::fail);
    }

    private boolean isTakingEvents() {
        Health wired = health;
        return wired != null && wired.isTakingEvents();
    }
}
