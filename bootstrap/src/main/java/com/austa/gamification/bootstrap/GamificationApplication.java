package com.austa.gamification.bootstrap;

import com.austa.gamification.bootstrap.command.TokenCommand;
import com.austa.gamification.bootstrap.configuration.ConfigurationSource;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;

/** The program: its commands, and the server that {@code server} and {@code dev} run. */
public final class GamificationApplication extends Application<EngineConfiguration> {

    private final EnvironmentVariables environmentVariables;

    public GamificationApplication(EnvironmentVariables environmentVariables) {
        this.environmentVariables = environmentVariables;
    }

    public static void main(String[] arguments) throws Exception {
        new GamificationApplication(EnvironmentVariables.ofProcess()).run(arguments);
    }

    @Override
    public String getName() {
        return "gamification-engine";
    }

    @Override
    protected void addDefaultCommands(Bootstrap<EngineConfiguration> bootstrap) {
        bootstrap.addCommand(new TokenCommand(System.out));
    }

    @Override
    public void initialize(Bootstrap<EngineConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new ConfigurationSource(environmentVariables));
    }

    @Override
    public void run(EngineConfiguration configuration, Environment environment) {
        throw new UnsupportedOperationException("to be wired");
    }
}
