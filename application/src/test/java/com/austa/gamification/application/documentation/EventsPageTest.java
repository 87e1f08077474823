package com.austa.gamification.application.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.Decoded;
import com.austa.gamification.application.event.EventLimits;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.testkit.documentation.Page;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the engine to {@code docs/events.md}: its fields, its messages and its refusals. */
class EventsPageTest {

    private static final Page PAGE = Page.of("events.md");
    private static final String JSON = "json ";
    private static final String WHOLE = "json event";
    private static final String ABSENT = "no ";

    private static final EventTypeRegistry REGISTRY = registry();

    private static EventTypeRegistry registry() {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        PublishCatalogue publish = new PublishCatalogue(definitions, Events.BUILT_IN);
        PAGE.blocks("yaml catalogue")
                .map(block -> block.text().getBytes(StandardCharsets.UTF_8))
                .forEach(text -> publish.publish(CatalogueFile.read("page.yml", text)));
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, List.of())
                .eventTypes();
    }

    private static Decoded decoded(JsonNode message) {
        return Events.decoder(REGISTRY).decode(Events.bytes(message.toString()));
    }

    private static GamificationEvent valid(JsonNode message) {
        Decoded decoded = decoded(message);
        assertThat(decoded).isInstanceOf(Decoded.Valid.class);
        return ((Decoded.Valid) decoded).event();
    }

    private static ObjectNode example() {
        return (ObjectNode)
                Written.json(PAGE.blocks(WHOLE).findFirst().orElseThrow().text());
    }

    /** The example with that change, {@code "payload.value": 5} or {@code no payload.value}. */
    private static ObjectNode exampleWith(String change) {
        ObjectNode message = example();
        if (change.startsWith(ABSENT)) {
            String path = change.substring(ABSENT.length());
            parentOf(path, message).remove(nameOf(path));
        } else {
            Written.json("{%s}".formatted(change))
                    .properties()
                    .forEach(field -> parentOf(field.getKey(), message).set(nameOf(field.getKey()), field.getValue()));
        }
        return message;
    }

    private static ObjectNode parentOf(String path, ObjectNode message) {
        return path.contains(".") ? message.withObject("/" + path.substring(0, path.indexOf('.'))) : message;
    }

    private static String nameOf(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static Stream<Arguments> rows(String firstHeader) {
        return PAGE.tables()
                .filter(table -> Page.plain(table.header().get(0)).equals(firstHeader))
                .flatMap(table -> table.rows().stream())
                .map(row -> Arguments.of(row.stream().map(Page::plain).toArray()));
    }

    static Set<String> types() {
        return new TreeSet<>(BuiltInEvents.TYPES);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_table_says_all_fields_of_a_type(String type) {
        List<List<String>> told = rows(type)
                .map(row -> Stream.of(row.get()).map(String::valueOf).toList())
                .toList();

        assertThat(told)
                .isEqualTo(fieldsOf(
                        Events.BUILT_IN.find(type).orElseThrow().checks().get(1).schema()));
    }

    private static List<List<String>> fieldsOf(ObjectNode schema) {
        Set<String> required = new TreeSet<>();
        schema.get("required").forEach(name -> required.add(name.textValue()));
        List<List<String>> fields = new ArrayList<>();
        schema.get("properties").properties().forEach(field -> {
            JsonNode rules = field.getValue();
            List<String> words = new ArrayList<>();
            rules.path("enum").forEach(word -> words.add(word.textValue()));
            String allowed = rules.has("minimum")
                    ? "%s to %s".formatted(rules.get("minimum"), rules.get("maximum"))
                    : String.join(", ", words);
            String kind =
                    rules.get("type").textValue().replace("string", "text").replace("boolean", "flag");
            fields.add(List.of(field.getKey(), kind, required.contains(field.getKey()) ? "yes" : "no", allowed));
        });
        return fields;
    }

    static Stream<Page.Block> payloads() {
        return PAGE.parts().stream()
                .filter(part -> part instanceof Page.Block block
                        && block.label().startsWith(JSON)
                        && !block.label().equals(WHOLE))
                .map(Page.Block.class::cast);
    }

    @Test
    void every_type_has_an_example() {
        assertThat(payloads().map(block -> block.label().substring(JSON.length())))
                .containsAll(BuiltInEvents.TYPES);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void an_example_is_valid(Page.Block block) {
        String type = block.label().substring(JSON.length());
        ObjectNode message = example().put("type", type).put("journey", type.substring(0, type.indexOf('.')));
        message.set("payload", Written.json(block.text()));

        assertThat(valid(message).type().name()).isEqualTo(type);
    }

    @Test
    void the_whole_example_is_valid() {
        assertThat(valid(example()).local().date()).hasToString("2026-03-02");
    }

    @Test
    void every_field_of_the_envelope_is_told() {
        List<String> told =
                rows("field").map(row -> String.valueOf(row.get()[0])).toList();

        assertThat(told)
                .containsAll(example().properties().stream()
                        .map(field -> field.getKey())
                        .toList());
    }

    @Test
    void what_the_journeys_add_is_told() {
        Set<String> added = new TreeSet<>();
        Events.ofEveryType().map(Events::valid).forEach(event -> {
            if (event.metadata().values().get("journeyContext") instanceof Attributes context) {
                added.addAll(context.values().keySet());
            }
        });

        assertThat(added)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(PAGE.text()).contains("| `%s` |".formatted(name)));
    }

    static Stream<Arguments> seconds() {
        return rows("the second differs in");
    }

    @ParameterizedTest
    @MethodSource("seconds")
    void a_second_record_is_the_same_event_or_a_conflict(String change, String verdict) {
        assertThat(valid(example()).sameContentAs(valid(exampleWith(change)))).isEqualTo(verdict.equals("a duplicate"));
    }

    static Stream<Arguments> localTimes() {
        return rows("timestamp").filter(row -> row.get().length == 3);
    }

    @ParameterizedTest
    @MethodSource("localTimes")
    void local_time_is_that_of_the_named_region(String timestamp, String zone, String local) {
        String metadata = zone.equals("none") ? "{}" : "{\"timeZone\": \"%s\"}".formatted(zone);
        ObjectNode message = exampleWith("\"timestamp\": \"%s\", \"metadata\": %s".formatted(timestamp, metadata));

        assertThat(valid(message).local().dateTime()).hasToString(local);
    }

    @Test
    void the_list_of_reasons_is_closed() {
        assertThat(rows("reason").map(row -> row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RejectionReason.values()).map(Enum::name).toList());
    }

    static Stream<Arguments> refusals() {
        return rows("instead");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_names_reason_and_field(String change, String reason, String field) {
        Rejection rejection = Events.refused(decoded(exampleWith(change)));

        assertThat(rejection.reason()).hasToString(reason);
        assertThat(rejection.field()).isEqualTo(field);
    }

    static Stream<Arguments> messages() {
        return rows("message");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_whole_message_is_answered(String message, String reason, String field) {
        Rejection rejection = Events.refused(message);

        assertThat(rejection.reason()).hasToString(reason);
        assertThat(rejection.field()).isEqualTo(field);
    }

    @Test
    void the_limits_are_told() {
        List<String> told =
                rows("what").map(row -> String.valueOf(row.get()[1])).toList();

        assertThat(told)
                .containsExactly(
                        "%s bytes".formatted(number(EventLimits.MESSAGE_BYTES_MAX)),
                        number(EventLimits.DEPTH_MAX),
                        "%s characters, an exponent of %s"
                                .formatted(number(EventLimits.NUMBER_LENGTH_MAX), number(EventLimits.EXPONENT_MAX)),
                        "%s characters".formatted(number(EventLimits.STRING_LENGTH_MAX)),
                        "%s characters".formatted(number(EventLimits.NAME_LENGTH_MAX)),
                        "%s characters".formatted(number(EventLimits.VERSION_LENGTH_MAX)),
                        "%s hours ahead of the clock, unless configured"
                                .formatted(AdmitRecords.FUTURE_TOLERANCE.toHours()));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
