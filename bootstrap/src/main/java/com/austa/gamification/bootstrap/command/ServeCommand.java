package com.austa.gamification.bootstrap.command;

import com.austa.gamification.bootstrap.configuration.ConfigurationSource;
import com.austa.gamification.bootstrap.configuration.EngineConfiguration;
import com.austa.gamification.bootstrap.configuration.Settings;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.Server;

/** Serves and processes until a signal comes. */
public class ServeCommand extends ServerCommand<EngineConfiguration> {

    private final Shutdown shutdown;

    public ServeCommand(Application<EngineConfiguration> application, Shutdown shutdown) {
        this(application, shutdown, "server", "serve the API and process events");
    }

    protected ServeCommand(
            Application<EngineConfiguration> application, Shutdown shutdown, String name, String description) {
        super(application, name, description);
        this.shutdown = shutdown;
    }

    @Override
    protected final Argument addFileArgument(Subparser subparser) {
        return super.addFileArgument(subparser).setDefault(ConfigurationSource.DEFAULT_FILE);
    }

    @Override
    public final void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
        shutdown.install();
        beforeConfiguration(bootstrap, arguments);
        super.run(bootstrap, arguments);
    }

    @Override
    protected final void run(
            Bootstrap<EngineConfiguration> bootstrap, Namespace arguments, EngineConfiguration configuration)
            throws Exception {
        Settings settings = new Settings(configuration);
        settings.check();
        beforeStart(settings, arguments);
        super.run(bootstrap, arguments, configuration);
        Server server = getEnvironment().getApplicationContext().getServer();
        server.setStopAtShutdown(false);
        shutdown.closing(server::stop);
        afterStart(settings, server);
    }

    /** What has to be there before the configuration is read. */
    protected void beforeConfiguration(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {}

    /** What has to be there before the parts are put together. */
    protected void beforeStart(Settings settings, Namespace arguments) throws Exception {}

    /** What is to be done once the server answers. */
    protected void afterStart(Settings settings, Server server) throws Exception {}

    @Override
    public final void onError(Cli cli, Namespace arguments, Throwable failed) {
        Complaint.tell(cli.getStdErr(), failed);
    }
}
