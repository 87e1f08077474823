package com.austa.gamification.bootstrap.command;

import com.austa.gamification.adapter.kafka.KafkaPorts;
import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.redis.RedisBoards;
import com.austa.gamification.application.catalogue.CatalogueLint;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.bootstrap.configuration.Settings;
import com.austa.gamification.domain.event.Journey;
import io.dropwizard.jersey.validation.Validators;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import net.sourceforge.argparse4j.inf.Namespace;

/** Tries the configuration and every connection, and says what is wrong with each. */
public final class CheckCommand extends EngineCommand {

    private static final Set<String> OUTGOING =
            Set.of("gamification.dlq", "gamification.notifications", "gamification.outcomes");

    private final PrintStream out;
    private boolean good = true;

    public CheckCommand(PrintStream out) {
        super("check", "try the configuration and every connection");
        this.out = out;
    }

    @Override
    void run(Settings settings, Namespace arguments) {
        settings.check();
        out.println("configuration: good");
        Collection<Journey> journeys = new TreeSet<>();
        tell("PostgreSQL", () -> {
            try (PostgresPorts books = settings.database().open()) {
                return books.isMigrated() ? "" : "its tables are not those of this release: run migrate";
            }
        });
        if (good) {
            tell("catalogue", () -> {
                try (PostgresPorts books = settings.database().open()) {
                    CurrentCatalogue catalogue = CurrentCatalogue.load(
                            books.definitions(),
                            BuiltInEvents.registry(Validators.newValidator()),
                            settings.levels(),
                            settings.groups());
                    journeys.addAll(catalogue.eventTypes().types().journeys());
                    CatalogueLint.lint(catalogue.catalogue()).forEach(warning -> out.println("warning: " + warning));
                    return "";
                }
            });
        }
        tell("Redis", () -> {
            RedisBoards.ping(settings.redis());
            return "";
        });
        tell("Kafka", () -> {
            try (KafkaPorts kafka = settings.openKafka()) {
                SortedSet<String> missing = kafka.missingTopics(journeys, OUTGOING);
                return missing.isEmpty() ? "" : "topics are missing: " + String.join(", ", missing);
            }
        });
        if (!good) {
            throw new CommandFailed("not everything that the server needs is there");
        }
    }

    /** @param question answers with a fault, or nothing */
    private void tell(String part, Callable<String> question) {
        String fault;
        try {
            fault = question.call();
        } catch (Exception failed) {
            fault = Complaint.of(failed);
        }
        good &= fault.isEmpty();
        out.println("%s: %s".formatted(part, fault.isEmpty() ? "good" : fault));
    }
}
