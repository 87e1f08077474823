package com.austa.gamification.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration file with <code>${NAME}</code> and <code>${NAME:-otherwise}</code> replaced from the environment. It is
 * replaced in values that have been read, not in the text, so that a password may hold any character.
 *
 * <p>The specification's variables are checked first. Where there is no such file, a name that stands in the jar will do: {@code config.yml} is the default.
 */
public final class ConfigurationSource implements ConfigurationSourceProvider {

    /** What commands read when no file is named. */
    public static final String DEFAULT_FILE = "config.yml";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::-([^}]*))?}");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final EnvironmentVariables environment;

    public ConfigurationSource(EnvironmentVariables environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public InputStream open(String path) throws IOException {
        environment.check();
        try (InputStream text = text(path)) {
            JsonNode tree = YAML.readTree(text);
            if (!(tree instanceof ObjectNode settings)) {
                throw new InvalidSettings(
                        List.of("'%s' must hold settings in YAML, as docs/operating.md shows".formatted(path)));
            }
            replace(settings);
            return new ByteArrayInputStream(YAML.writeValueAsBytes(settings));
        } catch (JsonProcessingException unreadable) {
            throw new InvalidSettings(List.of("'%s' is no YAML: %s (line %d)"
                    .formatted(
                            path,
                            unreadable.getOriginalMessage(),
                            unreadable.getLocation().getLineNr())));
        }
    }

    private static InputStream text(String path) throws IOException {
        if (Files.exists(Path.of(path))) {
            return Files.newInputStream(Path.of(path));
        }
        InputStream packed = ConfigurationSource.class.getResourceAsStream("/" + path);
        if (packed == null) {
            throw new FileNotFoundException("there is no configuration file '%s'".formatted(path));
        }
        return packed;
    }

    private void replace(ObjectNode object) {
        for (String name : List.copyOf(
                object.properties().stream().map(java.util.Map.Entry::getKey).toList())) {
            object.set(name, replaced(object.get(name)));
        }
    }

    private JsonNode replaced(JsonNode node) {
        if (node instanceof ObjectNode object) {
            replace(object);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(replaced(node.textValue()));
        }
        return node;
    }

    private String replaced(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            String otherwise = reference.group(2) == null ? "" : reference.group(2);
            return Matcher.quoteReplacement(environment.get(reference.group(1)).orElse(otherwise));
        });
    }
}
