package com.austa.gamification.bootstrap.catalogue;

import com.austa.gamification.application.catalogue.CatalogueFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code --catalogue} says: the starter catalogue when it is left out, a file of one's own, or none. */
public final class ChosenCatalogue {

    private static final String STARTER = "starter.yml";
    private static final String NONE = "none";

    private ChosenCatalogue() {}

    /**
     * @param option empty when it was left out
     * @throws IOException the file cannot be read
     * @throws com.austa.gamification.application.catalogue.InvalidCatalogue it is no catalogue
     */
    public static Optional<CatalogueFile> of(Optional<String> option) throws IOException {
        if (option.isEmpty()) {
            return Optional.of(starter());
        }
        if (option.get().equals(NONE)) {
            return Optional.empty();
        }
        Path file = Path.of(option.get());
        return Optional.of(CatalogueFile.read(file.toString(), Files.readAllBytes(file)));
    }

    /** The health SuperApp's. */
    public static CatalogueFile starter() {
        try (InputStream text = ChosenCatalogue.class.getResourceAsStream("/catalogue/" + STARTER)) {
            if (text == null) {
                throw new IllegalStateException("the starter catalogue is missing from the jar: build it again");
            }
            return CatalogueFile.read(STARTER, text.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
