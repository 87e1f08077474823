package com.austa.gamification.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.helper.HelpScreenException;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;

/**
 * A command that works with a server which runs elsewhere. It needs nothing of the framework, whose start alone takes
 * more processor time than many of these commands.
 */
public abstract class ClientCommand extends Command {

    protected ClientCommand(String name, String description) {
        super(name, description);
    }

    /** Does its work; what goes wrong is told in words where {@link Complaint} has them. */
    protected abstract void run(Namespace arguments) throws IOException;

    /**
     * Runs it by itself.
     *
     * @param arguments its name, and what follows it
     * @return the status for the shell
     */
    public final int run(String[] arguments, PrintStream err) {
        ArgumentParser parser = ArgumentParsers.newFor("gamification").build();
        configure(parser.addSubparsers()
                .addParser(getName())
                .description(getDescription())
                .defaultHelp(true));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
        try {
            run(parser.parseArgs(arguments));
            return 0;
        } catch (HelpScreenException helped) {
            return 0;
        } catch (ArgumentParserException wrong) {
            errors.println("gamification: " + wrong.getMessage());
            wrong.getParser().printHelp(errors);
        } catch (IOException | RuntimeException failed) {
            Complaint.tell(errors, failed);
        }
        return 1;
    }

    @Override
    public final void run(Bootstrap<?> bootstrap, Namespace arguments) throws IOException {
        run(arguments);
    }

    @Override
    public final void onError(Cli cli, Namespace arguments, Throwable failed) {
        Complaint.tell(cli.getStdErr(), failed);
    }
}
