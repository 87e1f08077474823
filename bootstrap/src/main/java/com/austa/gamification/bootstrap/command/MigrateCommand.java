package com.austa.gamification.bootstrap.command;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.bootstrap.configuration.Settings;
import java.io.PrintStream;
import net.sourceforge.argparse4j.inf.Namespace;

/** Brings the database's tables up to this release. */
public final class MigrateCommand extends EngineCommand {

    private final PrintStream out;

    public MigrateCommand(PrintStream out) {
        super("migrate", "bring the database up to this release; doing it twice changes nothing");
        this.out = out;
    }

    @Override
    void run(Settings settings, Namespace arguments) {
        try (PostgresPorts books = settings.database().open()) {
            int scripts = books.migrate();
            out.println(scripts == 0 ? "the database is up to date" : "%d scripts have run".formatted(scripts));
        }
    }
}
