package com.austa.gamification.bootstrap.command;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.redis.RedisBoards;
import com.austa.gamification.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;

/** Builds all boards in Redis anew from PostgreSQL. */
public final class RebuildLeaderboardsCommand extends EngineCommand {

    private final PrintStream out;

    public RebuildLeaderboardsCommand(PrintStream out) {
        super("rebuild-leaderboards", "build all boards in Redis anew from PostgreSQL; servers may run meanwhile");
        this.out = out;
    }

    @Override
    void run(Settings settings, Namespace arguments) {
        try (PostgresPorts books = settings.database().open();
                RedisBoards boards = RedisBoards.at(settings.redis(), books.scores(), Clock.systemUTC())) {
            Optional<Integer> built = boards.rebuild();
            out.println(built.map("%d boards are built"::formatted)
                    .orElseThrow(() -> new CommandFailed("another process is building the boards; wait for it")));
        }
    }
}
