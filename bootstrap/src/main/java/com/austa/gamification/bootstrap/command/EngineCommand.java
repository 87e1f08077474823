package com.austa.gamification.bootstrap.command;

import com.austa.gamification.bootstrap.configuration.ConfigurationSource;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.Settings;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that reads the configuration, does its work and ends. */
abstract class EngineCommand extends ConfiguredCommand<EngineConfiguration> {

    EngineCommand(String name, String description) {
        super(name, description);
    }

    abstract void run(Settings settings, Namespace arguments) throws Exception;

    @Override
    protected final Class<EngineConfiguration> getConfigurationClass() {
        return EngineConfiguration.class;
    }

    @Override
    protected final Argument addFileArgument(Subparser subparser) {
        return super.addFileArgument(subparser).setDefault(ConfigurationSource.DEFAULT_FILE);
    }

    @Override
    protected final void run(
            Bootstrap<EngineConfiguration> bootstrap, Namespace arguments, EngineConfiguration configuration)
            throws Exception {
        run(new Settings(configuration), arguments);
    }

    @Override
    public final void onError(Cli cli, Namespace arguments, Throwable failed) {
        Complaint.tell(cli.getStdErr(), failed);
    }
}
