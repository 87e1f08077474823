package com.austa.gamification.bootstrap.dev;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.bootstrap.command.ClientCommand;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Prints the books, so that two results can be compared byte by byte. */
public final class DumpCommand extends ClientCommand {

    private final EnvironmentVariables environment;
    private final PrintStream out;

    public DumpCommand(EnvironmentVariables environment, PrintStream out) {
        super("dump", "print awards, points, profiles, quests and rewards: the same text for the same result");
        this.environment = environment;
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("--data").metavar("DIR").help("data directory of the dev server, if it was given one");
    }

    @Override
    protected void run(Namespace arguments) throws IOException {
        KnownServer server = KnownServer.find(environment, Optional.ofNullable(arguments.getString("data")));
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (PostgresPorts books = server.openBooks()) {
            books.dump().forEachLine(line -> {
                try {
                    lines.write(line);
                    lines.write('\n');
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
        lines.flush();
    }
}
