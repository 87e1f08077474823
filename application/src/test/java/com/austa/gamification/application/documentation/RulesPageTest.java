package com.austa.gamification.application.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.Fault;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.testkit.documentation.Page;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the engine to {@code docs/rules.md}: its examples, its tables of events and its refusals. */
class RulesPageTest {

    private static final Page PAGE = Page.of("rules.md");
    private static final String YAML = "yaml ";
    private static final String WHOLE = "catalogue";
    private static final String CRITERIA = "criteria";

    /** First headers of tables that only a reader can judge. */
    private static final Set<String> PROSE = Set.of(
            "field of every definition", "field", "measure", "can be combined", "warning", "outcome", "publication");

    private static final Set<String> REFUSALS = Set.of("never");

    /** Where the definition of a block with that label stands in a catalogue. */
    private static final Map<String, String> LISTS = Map.of(
            CRITERIA,
            "achievements",
            "achievement",
            "achievements",
            "pointRule",
            "pointRules",
            "quest",
            "quests",
            "reward",
            "rewards");

    /** What an author can write, each with a field that nobody knows, so that the refusal names those that there are. */
    private static final List<String> WITH_A_STRANGER = List.of(
            "{achievements: [{id: a, stranger: 1, tiers: [{stranger: 1}], repeat: {stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {on: '*', stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {streak: 2, stranger: 1, each: {on: '*', stranger: 1}}}]}",
            "{achievements: [{id: a, criteria: {streak: 2, on: '*', stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {sequence: [{on: '*', stranger: 1}, {on: '*'}], stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {quiet: P1D, on: '*', after: {on: '*', stranger: 1}, stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {atLeast: 1, of: [{achievement: b, stranger: 1}], stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {all: [{quest: b, stranger: 1}], stranger: 1}}]}",
            "{achievements: [{id: a, criteria: {any: [], stranger: 1}}]}",
            "{pointRules: [{id: a, stranger: 1, cap: {stranger: 1}}]}",
            "{quests: [{id: a, stranger: 1, tasks: [{stranger: 1}], rewards: [{type: points, stranger: 1}]}]}",
            "{quests: [{id: a, rewards: [{type: achievement, stranger: 1}, {type: reward, stranger: 1}]}]}",
            "{rewards: [{id: a, stranger: 1}]}");

    private static final Pattern THERE_ARE = Pattern.compile("is no field of .*; there are (.*); correct its name");

    /** @param written a definition, a criterion or a whole catalogue */
    record Example(Page.Block block, JsonNode written) {

        /** A whole catalogue as it stands on the page, in YAML; all else as JSON, with what the page leaves out. */
        CatalogueFile file() {
            String label = block.label().substring(YAML.length());
            return label.equals(WHOLE)
                    ? CatalogueFile.read("catalogue.yml", block.text().getBytes(StandardCharsets.UTF_8))
                    : json(LISTS.get(label), written);
        }

        @Override
        public String toString() {
            return block.toString();
        }
    }

    private static CatalogueFile json(String list, JsonNode written) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("id", Story.SLUG).put("name", "It").put("journeyType", "health");
        if (!list.equals("pointRules")) {
            definition.put("description", "It.");
        }
        if (list.equals("achievements") && !written.has(CRITERIA)) {
            definition.put("points", 10).set(CRITERIA, written);
        } else {
            definition.setAll((ObjectNode) written);
        }
        String text = "{\"%s\": [%s]}".formatted(list, definition);
        return CatalogueFile.read("catalogue.json", text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Example> examples() {
        return PAGE.parts().stream().flatMap(RulesPageTest::examplesIn);
    }

    private static Stream<Example> examplesIn(Page.Part part) {
        if (!(part instanceof Page.Block block) || !block.label().startsWith(YAML)) {
            return Stream.empty();
        }
        JsonNode written = Written.yaml(block.text());
        List<Example> examples = new ArrayList<>();
        (written.isArray() ? written : List.of(written)).forEach(one -> examples.add(new Example(block, one)));
        return examples.stream();
    }

    /** Published after the page's first example, to which others refer. */
    static CurrentCatalogue published(CatalogueFile file) {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        PublishCatalogue publish = new PublishCatalogue(definitions, Events.BUILT_IN);
        publish.publish(examples().findFirst().orElseThrow().file());
        publish.publish(file);
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, List.of(ConsumerGroup.all()));
    }

    private static Decider deciderOf(CatalogueFile file) {
        return published(file).deciderOf(ConsumerGroup.all());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_published(Example example) {
        assertThat(deciderOf(example.file()).revision()).isPositive();
    }

    /** Each table of events with the example it belongs to, the last one before it. */
    static Stream<Arguments> stories() {
        List<Arguments> stories = new ArrayList<>();
        Example last = null;
        for (Page.Part part : PAGE.parts()) {
            last = examplesIn(part).findFirst().orElse(last);
            if (part instanceof Page.Table table && table.header().get(0).equals("when")) {
                stories.add(Arguments.of(table, last));
            }
        }
        return stories.stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_table_of_events_tells_what_they_give(Page.Table table, Example example) {
        new Story(table).play(deciderOf(example.file()));
    }

    static Stream<Arguments> refusals() {
        return PAGE.tables()
                .filter(table -> REFUSALS.contains(table.header().get(0)))
                .flatMap(RulesPageTest::rows);
    }

    private static Stream<Arguments> rows(Page.Table table) {
        return table.rows().stream()
                .map(row -> Arguments.of(row.stream().map(Page::plain).toArray()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_is_said_to_be_refused_is_refused(String written, String answer) {
        assertThat(faultsOf(json("achievements", Written.yaml(written))))
                .singleElement()
                .asString()
                .contains(answer);
    }

    private static List<String> faultsOf(CatalogueFile file) {
        try {
            deciderOf(file);
            return List.of();
        } catch (InvalidCatalogue invalid) {
            return invalid.faults().stream().map(Fault::toString).toList();
        }
    }

    @Test
    void no_example_and_no_table_goes_untested() {
        assertThat(PAGE.parts()).allSatisfy(part -> {
            if (part instanceof Page.Block block) {
                assertThat(block.label()).matches("cel|yaml (catalogue|criteria|achievement|pointRule|quest|reward)");
            } else {
                String first = ((Page.Table) part).header().get(0);
                assertThat(Stream.of(PROSE, REFUSALS, ConditionsOfRulesPageTest.TABLES, Set.of("when"))
                                .flatMap(Set::stream))
                        .contains(first);
            }
        });
    }

    static List<String> strangers() {
        return WITH_A_STRANGER;
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void every_field_that_an_author_can_write_is_named(String catalogue) {
        List<String> known = faultsOf(CatalogueFile.read("a.yml", catalogue.getBytes(StandardCharsets.UTF_8))).stream()
                .map(THERE_ARE::matcher)
                .filter(Matcher::find)
                .flatMap(names -> Stream.of(names.group(1).split(", ")))
                .filter(name -> !name.equals("stranger"))
                .toList();

        assertThat(known).isNotEmpty().filteredOn(name -> !isNamed(name)).isEmpty();
    }

    private static boolean isNamed(String field) {
        return Pattern.compile("\\b%s[`:]".formatted(field))
                .matcher(PAGE.text())
                .find();
    }
}
