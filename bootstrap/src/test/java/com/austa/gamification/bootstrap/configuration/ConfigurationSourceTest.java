package com.austa.gamification.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourceTest {

    @TempDir
    Path directory;

    @Test
    void a_variable_is_replaced_whatever_characters_it_holds() throws IOException {
        String secret = "a: 'b' \"c\" #d ${E} {f} *g\\n";
        assertThat(read("auth: {secret: '${JWT_SECRET}'}", Map.of("JWT_SECRET", secret))
                        .at("/auth/secret")
                        .asText())
                .isEqualTo(secret);
    }

    @Test
    void a_variable_that_is_missing_or_empty_gives_what_is_said_otherwise() throws IOException {
        JsonNode read = read(
                "[{a: '${PORT:-3000}', b: '${HOST}', c: 'x${PORT:-1}y'}]".replace("[", "l: ["), Map.of("PORT", ""));
        assertThat(read.at("/l/0/a").asText()).isEqualTo("3000");
        assertThat(read.at("/l/0/b").asText()).isEmpty();
        assertThat(read.at("/l/0/c").asText()).isEqualTo("x1y");
    }

    @Test
    void the_packed_configuration_is_there_under_its_name() throws IOException {
        JsonNode read = parsed(new ConfigurationSource(EnvironmentVariables.of(Map.of())), "config.yml");
        assertThat(read.at("/kafka/groupId").asText()).isEqualTo("gamification-group");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> parsed(new ConfigurationSource(EnvironmentVariables.of(Map.of())), "nothing.yml"))
                .hasMessage("there is no configuration file 'nothing.yml'");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("a: 1\nb: [", Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("is no YAML");
    }

    private JsonNode read(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(directory.resolve("some.yml"), yaml);
        return parsed(new ConfigurationSource(EnvironmentVariables.of(environment)), file.toString());
    }

    private static JsonNode parsed(ConfigurationSource source, String path) throws IOException {
        try (InputStream text = source.open(path)) {
            return new YAMLMapper().readTree(text);
        }
    }
}
