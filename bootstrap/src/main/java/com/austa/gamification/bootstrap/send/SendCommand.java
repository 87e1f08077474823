package com.austa.gamification.bootstrap.send;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.bootstrap.command.ClientCommand;
import com.austa.gamification.bootstrap.command.CommandFailed;
import com.austa.gamification.bootstrap.configuration.EnvironmentVariables;
import com.austa.gamification.bootstrap.dev.KnownServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code send}: finds the server by the environment, else by {@code dev.env}, and sends it files of events. */
public final class SendCommand extends ClientCommand {

    private final EnvironmentVariables environment;
    private final PrintStream out;
    private final PrintStream err;

    public SendCommand(EnvironmentVariables environment, PrintStream out, PrintStream err) {
        super("send", "publish files of events, and wait until all of them are processed");
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").nargs("+").help("one event a line; .gz is unpacked");
        subparser.addArgument("--rate").type(Integer.class).help("lines a second; as fast as it goes when left out");
        subparser
                .addArgument("--shuffle")
                .metavar("SEED")
                .type(Long.class)
                .help("send in an order drawn from this seed");
        subparser
                .addArgument("--duplicates")
                .metavar("PERCENT")
                .type(Integer.class)
                .setDefault(0)
                .help("send so many twice");
        subparser.addArgument("--data").metavar("DIR").help("data directory of the dev server, if it was given one");
    }

    @Override
    protected void run(Namespace arguments) throws IOException {
        SendingOrder order = order(arguments);
        OptionalInt rate = rate(arguments);
        List<Path> files =
                arguments.<String>getList("file").stream().map(Path::of).toList();
        KnownServer server = KnownServer.find(environment, Optional.ofNullable(arguments.getString("data")));
        ProgressBar progress = new ProgressBar(err, System.console() != null);
        try (PostgresPorts books = server.openBooks()) {
            out.println(new SendFiles(server.brokers(), books, Boards.of(server.http()), progress)
                    .send(files, order, rate));
        }
    }

    private static SendingOrder order(Namespace arguments) {
        Long seed = arguments.getLong("shuffle");
        try {
            return new SendingOrder(
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed), arguments.getInt("duplicates"));
        } catch (IllegalArgumentException refused) {
            throw new CommandFailed(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static OptionalInt rate(Namespace arguments) {
        Integer rate = arguments.getInt("rate");
        if (rate != null && rate < 1) {
            throw new CommandFailed("--rate must be 1 line a second or more, but %d came".formatted(rate));
        }
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }
}
