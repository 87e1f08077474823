package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.KeptUser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Engine and oracle judge the same 44,495 real events by the same definitions, of every kind. The engine gets them in
 * several orders, cut into batches, and keeps state in between; the oracle has a sorted list and no state.
 */
class OracleTest {

    private static final JsonNode CATALOGUE = catalogue();

    private static final Engine ENGINE = new Engine(CATALOGUE);
    private static final Oracle ORACLE = new Oracle(CATALOGUE);
    private static final Rows ROWS = new Rows(CATALOGUE);

    private static List<GamificationEvent> fileAfterFile;
    private static Map<String, List<String>> expected;

    private static JsonNode catalogue() {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try (InputStream file = OracleTest.class.getResourceAsStream("definitions.json")) {
            return mapper.readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read definitions.json", broken);
        }
    }

    @BeforeAll
    static void ask_the_oracle() {
        List<String> lines = RealLives.lines();
        expected = foretold(lines);
        fileAfterFile = Engine.decoded(lines);
    }

    private static Map<String, List<String>> foretold(List<String> lines) {
        Map<String, List<String>> rows = new TreeMap<>();
        RealLives.byUser(lines).forEach((user, life) -> rows.put(user, ROWS.of(ORACLE.judge(life, facts(user)))));
        return rows;
    }

    /** Every second user has begun the quests that have to be begun, in the middle of what they did. */
    private static List<Fact> facts(String user) {
        return user.charAt(0) % 2 == 0
                ? List.of(
                        Fact.questStarted("by-hand", Told.at("2018-06-01")),
                        Fact.questStarted("begun-late", Told.at("2021-03-01")))
                : List.of();
    }

    private static void assertAlike(List<GamificationEvent> events, int batch, Map<String, List<String>> foretold) {
        Map<String, List<Fact>> facts = new TreeMap<>();
        foretold.keySet().forEach(user -> facts.put(user, facts(user)));
        Map<String, KeptUser> judged = ENGINE.judge(events, batch, facts);

        assertThat(judged.keySet()).isEqualTo(foretold.keySet());
        List<String> differences = new ArrayList<>();
        foretold.forEach((user, rows) -> {
            List<String> theirs = ROWS.of(judged.get(user));
            rows.stream()
                    .filter(row -> !theirs.contains(row))
                    .forEach(row -> differences.add(user + " oracle: " + row));
            theirs.stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> differences.add(user + " engine: " + row));
        });
        assertThat(differences).isEmpty();
    }

    private static List<GamificationEvent> sorted(List<GamificationEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(GamificationEvent::timestamp)
                        .thenComparing(event -> event.id().toString()))
                .toList();
    }

    private static Map<String, List<String>> of(Predicate<String> users) {
        Map<String, List<String>> some = new TreeMap<>(expected);
        some.keySet().removeIf(users.negate());
        return some;
    }

    @Test
    void the_engine_takes_all_that_the_language_has() {
        assertThat(Engine.refused(CATALOGUE)).isEmpty();
    }

    @Test
    void every_definition_compared_is_earned_by_somebody() {
        Set<String> earned = new TreeSet<>();
        expected.values().forEach(rows -> rows.forEach(row -> earned.add(row.substring(0, row.indexOf(' ')))));
        Set<String> compared = new TreeSet<>();
        CATALOGUE
                .properties()
                .forEach(list -> list.getValue()
                        .forEach(one ->
                                compared.add(list.getKey() + "/" + one.get("id").textValue())));

        assertThat(earned).isEqualTo(compared).hasSizeGreaterThanOrEqualTo(34);
    }

    @Test
    void in_order() {
        assertAlike(sorted(fileAfterFile), 1_000, expected);
    }

    @Test
    void file_after_file() {
        assertAlike(fileAfterFile, 5_000, expected);
    }

    @Test
    void shuffled() {
        assertAlike(new Draw(23).shuffled(fileAfterFile), 9_000, expected);
    }

    /** Of some users with short lives, for each event costs a refold of all before it. */
    @Test
    void one_by_one() {
        Map<String, Integer> lengths = new TreeMap<>();
        fileAfterFile.forEach(event -> lengths.merge(event.userId().toString(), 1, Integer::sum));
        Map<String, List<String>> some = of(user -> lengths.get(user) < 300 && user.charAt(1) % 3 == 0);
        List<GamificationEvent> theirs = fileAfterFile.stream()
                .filter(event -> some.containsKey(event.userId().toString()))
                .toList();

        assertThat(theirs).hasSizeGreaterThan(2_000);
        assertAlike(theirs, 1, some);
    }

    /** A third of the users, at whole hours, travelling, with corrections. */
    @Test
    void with_ties_travellers_and_negative_values_shuffled_and_in_order() {
        List<String> lines = RealLives.harder().stream()
                .filter(line -> line.charAt(line.indexOf("\"userId\":\"") + 10) % 3 == 0)
                .toList();
        Map<String, List<String>> foretold = foretold(lines);
        List<GamificationEvent> events = Engine.decoded(lines);

        assertThat(foretold).hasSizeGreaterThan(30);
        assertAlike(sorted(events), 1_000, foretold);
        assertAlike(new Draw(31).shuffled(events), 3_000, foretold);
    }
}
