package com.austa.gamification.bootstrap.command;

import com.austa.gamification.adapter.http.CallerRole;
import com.austa.gamification.adapter.http.TokenIssuer;
import com.austa.gamification.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Signs a token and prints it. */
public final class TokenCommand extends EngineCommand {

    private final PrintStream out;

    public TokenCommand(PrintStream out) {
        super("token", "sign a token and print it");
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--subject")
                .required(true)
                .help("the user's id; a name for a service or an administrator");
        subparser
                .addArgument("--role")
                .action(net.sourceforge.argparse4j.impl.Arguments.append())
                .choices(Arrays.stream(CallerRole.values())
                        .map(CallerRole::label)
                        .toList())
                .help("what the bearer is; may be given several times (default: user)");
        subparser.addArgument("--expires").type(Long.class).help("its life in seconds; JWT_EXPIRATION when left out");
    }

    @Override
    void run(Settings settings, Namespace arguments) {
        List<String> labels =
                Optional.ofNullable(arguments.<String>getList("role")).orElse(List.of("user"));
        Set<CallerRole> roles = EnumSet.noneOf(CallerRole.class);
        labels.forEach(label -> CallerRole.ofLabel(label).ifPresent(roles::add));
        Duration life = Optional.ofNullable(arguments.getLong("expires"))
                .map(Duration::ofSeconds)
                .orElse(settings.tokenLife());
        if (life.isNegative() || life.isZero()) {
            throw new CommandFailed("--expires must be above 0 seconds, but %d came".formatted(life.toSeconds()));
        }
        TokenIssuer issuer = new TokenIssuer(settings.tokens(), Clock.systemUTC());
        out.println(issuer.issue(arguments.getString("subject"), roles, life));
    }
}
