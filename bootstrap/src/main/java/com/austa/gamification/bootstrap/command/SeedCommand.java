package com.austa.gamification.bootstrap.command;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.bootstrap.catalogue.ChosenCatalogue;
import com.austa.gamification.bootstrap.configuration.Settings;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Brings a catalogue into force. */
public final class SeedCommand extends EngineCommand {

    private final PrintStream out;

    public SeedCommand(PrintStream out) {
        super("seed", "bring a catalogue into force: the starter catalogue unless another is named");
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--catalogue").metavar("FILE|none").help("JSON or YAML, as docs/rules.md describes it");
    }

    @Override
    void run(Settings settings, Namespace arguments) throws IOException {
        Optional<CatalogueFile> file = ChosenCatalogue.of(Optional.ofNullable(arguments.getString("catalogue")));
        if (file.isEmpty()) {
            out.println("nothing to do");
            return;
        }
        try (PostgresPorts books = settings.database().open()) {
            PublishCatalogue.Receipt receipt = new PublishCatalogue(
                            books.definitions(), BuiltInEvents.registry(Validators.newValidator()))
                    .publish(file.get());
            out.println("%d changed, %d as they were; the catalogue is at revision %d"
                    .formatted(receipt.changed(), receipt.unchanged(), receipt.revision()));
            receipt.warnings().forEach(warning -> out.println("warning: " + warning));
        }
    }
}
