package com.austa.gamification.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {

    @Test
    void json_and_yaml_are_the_same() {
        CatalogueFile json = read("c.json", "{\"achievements\": [{\"id\": \"a\", \"points\": 1.50, \"on\": \"x\"}]}");
        CatalogueFile yaml = read("c.yml", "achievements:\n  - id: a\n    points: 1.50\n    on: x\n");
        assertThat(yaml.definitions()).isEqualTo(json.definitions()).hasSize(1);
    }

    @Test
    void json_is_read_under_any_name() {
        assertThat(read("catalogue", "{\"quests\": [{\"id\": \"q\"}]}").definitions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            c.yml  | [1, 2]                                          | c.yml: must be an object with eventTypes, achievements
            c.yml  | achievments: []                                 | achievments: is no field of a catalogue; there are eventTypes, achievements, pointRules, quests, rewards
            c.yml  | quests: [{name: Q}]                             | quests[0].id: is missing
            c.yml  | quests: [{id: Not a slug}]                      | quests[0].id: quest id must be 1 to 64 characters
            c.yml  | quests: [{id: q}, {id: q}]                      | quests[1].id: 'q' is there twice
            c.yml  | quests: [{id: q, id: r}]                        | c.yml (line 1, column
            c.json | {"quests": [}                                   | c.json (line 1, column
            c.json | {} {}                                           | is no JSON
            """)
    void what_is_no_catalogue_is_refused(String name, String text, String fault) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining(fault);
    }

    private static CatalogueFile read(String name, String text) {
        return CatalogueFile.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
