package com.austa.gamification.domain.rules;

import static com.austa.gamification.domain.Story.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.Story;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.And;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.FieldIsTrue;
import com.austa.gamification.domain.condition.In;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.condition.Not;
import com.austa.gamification.domain.condition.Or;
import com.austa.gamification.domain.condition.RandomConditions;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIndexTest {

    private static final List<String> TYPES = List.of("health.a.done", "health.b.done", "health.c.done");
    private static final List<Field> FIELDS = List.of(
            Field.payload("metric"), Field.payload("value"), Field.payload("at", "x"), Field.payload("at", "y"));
    private static final List<Value> VALUES = List.of(
            Value.of("steps"),
            Value.of("sleep"),
            Value.of("1"),
            Value.of(1),
            Value.of(new BigDecimal("1.0")),
            Value.of(new BigDecimal("1e2")),
            Value.of(100),
            Value.of(-3),
            Value.of(7),
            Value.of(true),
            Value.of(false),
            Value.Nothing.NULL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_all_that_a_linear_scan_finds_and_each_once(long seed) {
        Random random = new Random(seed);
        RandomConditions odd = new RandomConditions(seed);
        int found = 0;
        for (int round = 0; round < 60; round++) {
            int size = 1 + random.nextInt(60);
            List<Rule> rules = rules(size, i -> tally(filter(random, odd)));
            EventIndex index = new EventIndex(rules);
            for (int events = 0; events < 60; events++) {
                GamificationEvent event = event(random, odd);
                List<String> met = metBy(index, event);
                List<String> accepted = rules.stream()
                        .filter(rule ->
                                rule.leaves().get(0).contributionOf(event, 0).isPresent())
                        .map(rule -> rule.id().slug())
                        .toList();
                assertThat(met)
                        .as("seed %d, %s", seed, event)
                        .doesNotHaveDuplicates()
                        .containsAll(accepted);
                found += accepted.size();
            }
        }
        assertThat(found).as("a draw that says something").isGreaterThan(10_000);
    }

    @Test
    void a_rule_of_two_filters_is_found_by_either() {
        EventFilter steps = Story.A.where(is("metric", "steps"));
        EventFilter sleep = Story.A.where(is("metric", "sleep"));
        List<Rule> rules = rules(10, i -> new Sequence(List.of(steps, sleep), Optional.empty(), Optional.empty()));
        assertThat(metBy(new EventIndex(rules), done(Map.of("metric", Value.of("sleep")))))
                .hasSize(10);
    }

    @Test
    void of_all_equalities_the_one_that_fewest_share_is_asked_for() {
        List<Rule> rules = rules(
                1_000,
                i -> tally(
                        Story.A.where(new And(is("metric", "steps"), is("device", "d" + i % 2), is("plan", "p" + i)))));
        Map<String, Value> payload =
                Map.of("metric", Value.of("steps"), "device", Value.of("d1"), "plan", Value.of("p7"));
        assertThat(metBy(new EventIndex(rules), done(payload))).containsExactly("r7");
    }

    @Test
    void what_an_equality_leaves_is_looked_up_by_what_else_is_demanded() {
        List<Rule> rules = rules(
                1_000,
                i -> tally(Story.A.where(
                        new And(is("metric", i % 2 == 0 ? "steps" : "sleep"), value(Comparison.GREATER, i)))));
        Map<String, Value> payload = Map.of("metric", Value.of("steps"), "value", Value.of(new BigDecimal("8.5")));
        assertThat(metBy(new EventIndex(rules), done(payload))).containsExactlyInAnyOrder("r0", "r2", "r4", "r6", "r8");
    }

    @Test
    void an_event_meets_only_the_thresholds_it_passes() {
        List<Rule> above = rules(1_000, i -> tally(Story.A.where(value(Comparison.AT_LEAST, i))));
        assertThat(metBy(new EventIndex(above), done(Map.of("value", Value.of(2)))))
                .containsExactlyInAnyOrder("r0", "r1", "r2");
        List<Rule> below = rules(1_000, i -> tally(Story.A.where(value(Comparison.AT_MOST, i))));
        assertThat(metBy(new EventIndex(below), done(Map.of("value", Value.of(998)))))
                .containsExactlyInAnyOrder("r998", "r999");
    }

    @Test
    void an_event_meets_only_the_ranges_it_lies_in() {
        List<Rule> rules = rules(
                1_000,
                i -> tally(Story.A.where(
                        new And(value(Comparison.AT_LEAST, 10 * i), value(Comparison.AT_MOST, 10 * i + 15)))));
        assertThat(metBy(new EventIndex(rules), done(Map.of("value", Value.of(5_004)))))
                .containsExactlyInAnyOrder("r499", "r500");
        assertThat(metBy(new EventIndex(rules), done(Map.of("value", Value.of("5004")))))
                .isEmpty();
    }

    @Test
    void thousands_of_fields_cost_an_event_only_those_it_has() {
        List<Rule> rules = rules(1_000, i -> tally(Story.A.where(new FieldIsTrue(Field.payload("badge", "b" + i)))));
        Attributes badges = new Attributes(Map.of("b5", Value.of(true), "b6", Value.of(false)));
        assertThat(metBy(new EventIndex(rules), done(Map.of("badge", badges)))).containsExactly("r5");
    }

    @Test
    void a_list_is_found_by_each_of_its_values() {
        List<Rule> rules = rules(
                1_000,
                i -> tally(Story.A.where(
                        new In(Field.payload("plan"), Set.of(Value.of("p" + i), Value.of("p" + (i + 1)))))));
        assertThat(metBy(new EventIndex(rules), done(Map.of("plan", Value.of("p7")))))
                .containsExactlyInAnyOrder("r6", "r7");
    }

    private static List<String> metBy(EventIndex index, GamificationEvent event) {
        List<String> met = new ArrayList<>();
        index.forEach(event, entry -> met.add(entry.rule().id().slug()));
        return met;
    }

    private static List<Rule> rules(int size, IntFunction<Criterion> criteria) {
        List<Achievement> achievements = IntStream.range(0, size)
                .mapToObj(i -> achievement("r" + i, criteria.apply(i)))
                .toList();
        Rulebook rulebook = Rulebook.compile(Story.of(achievements.toArray(Achievement[]::new)), kind -> true);
        return achievements.stream().map(one -> rulebook.rule(one.id())).toList();
    }

    private static Tally tally(EventFilter filter) {
        return Tally.count(filter, 1);
    }

    private static Achievement achievement(String slug, Criterion criterion) {
        return new Achievement(
                DefinitionId.achievement(slug),
                slug,
                "",
                HEALTH,
                1,
                criterion,
                List.of(),
                Repeat.ONCE,
                List.of(),
                Life.ALWAYS,
                false,
                Optional.empty());
    }

    private static Condition is(String field, String value) {
        return new Compare(Field.payload(field), Comparison.EQUAL, Literal.of(value));
    }

    private static Condition value(Comparison comparison, long limit) {
        return new Compare(Field.payload("value"), comparison, Literal.of(limit));
    }

    private static GamificationEvent done(Map<String, Value> payload) {
        return Story.event("health.a.done", "2026-01-01T10:00:00Z", "UTC", payload);
    }

    private static GamificationEvent event(Random random, RandomConditions odd) {
        Map<String, Value> payload = new LinkedHashMap<>();
        if (random.nextInt(4) == 0) {
            payload.putAll(odd.event().payload().values());
        }
        for (String name : List.of("metric", "value")) {
            if (random.nextInt(5) > 0) {
                payload.put(name, one(VALUES, random));
            }
        }
        if (random.nextInt(3) > 0) {
            payload.put(
                    "at",
                    random.nextInt(5) == 0
                            ? one(VALUES, random)
                            : new Attributes(Map.of("x", one(VALUES, random), "y", one(VALUES, random))));
        }
        return Story.event(one(TYPES, random), "2026-01-01T10:00:00Z", "UTC", payload);
    }

    private static EventFilter filter(Random random, RandomConditions odd) {
        Set<EventType> on = TYPES.stream()
                .filter(type -> random.nextInt(3) == 0)
                .map(EventType::new)
                .collect(Collectors.toSet());
        return new EventFilter(on, random.nextInt(6) == 0 ? odd.condition(3) : condition(random, 3));
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 6 : 10);
        Literal literal = new Literal(one(VALUES, random));
        Field field = one(FIELDS, random);
        return switch (kind) {
            case 0 -> new Compare(field, Comparison.EQUAL, literal);
            case 1 -> new Compare(field, one(List.of(Comparison.values()), random), literal);
            case 2 -> new Compare(literal, one(List.of(Comparison.values()), random), field);
            case 3 ->
                new In(
                        field,
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(i -> one(VALUES, random))
                                .collect(Collectors.toSet()));
            case 4 ->
                new Compare(field, one(List.of(Comparison.values()), random), Literal.of(random.nextInt(200) - 50));
            case 5 -> new FieldIsTrue(field);
            case 6, 7 -> new And(conditions(random, depth - 1));
            case 8 -> new Or(conditions(random, depth - 1));
            default -> new Not(condition(random, depth - 1));
        };
    }

    private static List<Condition> conditions(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> condition(random, depth))
                .toList();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
