package com.austa.gamification.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Verdict;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot be worked out for an odd event: false for it, counted, and in nobody's way. */
class RuleFailuresTest {

    private static final List<ConsumerGroup> GROUPS = ConsumerGroup.onePerRole();

    private final RuleFailures failures = new RuleFailures();
    private final InMemoryDefinitions definitions = new InMemoryDefinitions();
    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());
    private final SampleStream stream = new SampleStream("health.events", 0);
    private int minute;

    /** Enough others that events find these by the index, and none of these. */
    private static String others() {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            others.append(rule("other-" + i, "where: \"payload.metricType == 'k%d'\"".formatted(i)));
        }
        return others.toString();
    }

    private static String rule(String id, String rest) {
        return "  - {id: %s, name: N, description: D., journeyType: health, points: 1, criteria: {on: health.metric.recorded, %s}}\n"
                .formatted(id, rest);
    }

    @BeforeEach
    void every_event_earns_this() {
        publish("achievements:\n" + rule("plain", "atLeast: 1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_field_that_is_missing_or_of_another_type_is_counted_and_stops_nothing(boolean indexed) {
        publish("achievements:\n" + rule("odd", "where: payload.value > 5") + (indexed ? others() : ""));
        happen(kind(), kind().with("value", Value.of("many")), kind().with("value", Value.of(7)));
        assertThat(count("odd")).isEqualTo(2);
        assertThat(count("plain")).isZero();
        assertThat(books.achievements().awardsOf(SampleStream.ANN, 10, 0).total())
                .isEqualTo(2);
    }

    @Test
    void what_is_plainly_false_is_not_counted() {
        publish("achievements:\n"
                + rule("other", "where: payload.source == 'x'")
                + rule("guarded", "where: \"has(payload.deviceId) && payload.deviceId == 'x'\"")
                + rule("negated", "where: \"!(payload.deviceId == 'x')\"")
                + others());
        happen(kind().with("source", Value.of("y")));
        assertThat(count("other")).isZero();
        assertThat(count("guarded")).isZero();
        assertThat(count("negated")).isZero();
    }

    @Test
    void a_value_that_cannot_be_worked_out_is_counted() {
        publish(
                "achievements:\n"
                        + rule("sum", "sum: payload.value, atLeast: 5")
                        + rule("zero", "sum: payload.value / (payload.value - 1), atLeast: 5")
                        + "pointRules:\n  - {id: each, name: N, journeyType: health, on: health.metric.recorded, points: payload.value}\n");
        happen(kind(), kind().with("value", Value.of(1)));
        assertThat(count("sum")).isOne();
        assertThat(count("zero")).isEqualTo(2);
        assertThat(failures.counts()).containsEntry(DefinitionId.pointRule("each"), 1L);
    }

    @Test
    void a_streak_whose_condition_cannot_be_worked_out_is_counted() {
        publish("achievements:\n" + rule("run", "streak: 2, where: payload.value > 5"));
        happen(kind(), kind().with("value", Value.of(3)));
        assertThat(count("run")).isOne();
    }

    @Test
    void a_condition_over_its_budget_is_counted() {
        publish("achievements:\n" + rule("long", "where: payload.source.contains(payload.deviceId)"));
        String text = "a".repeat(3_000);
        happen(kind().with("source", Value.of(text)).with("deviceId", Value.of(text.substring(1) + "b")));
        assertThat(count("long")).isOne();
    }

    @Test
    void one_group_counts_what_several_look_at() {
        publish("achievements:\n"
                + rule("odd", "where: payload.value > 5")
                + "rewards:\n  - {id: cup, name: N, description: D., journeyType: health, type: badge, value: 1, cost: 0,"
                + " criteria: {achievement: odd}}\n");
        happen(kind());
        assertThat(count("odd")).isOne();
    }

    @Test
    void a_late_event_that_has_everything_folded_anew_is_counted_once() {
        publish("achievements:\n" + rule("odd", "where: payload.value > 5, atLeast: 3, within: P1D"));
        happen(kind().with("value", Value.of(7)), kind().with("value", Value.of(8)), kind());
        minute = -50;
        happen(kind());
        assertThat(count("odd")).isEqualTo(2);
    }

    private static Attributes kind() {
        return Attributes.NONE.with("metricType", Value.of("none"));
    }

    private long count(String achievement) {
        return failures.counts().getOrDefault(DefinitionId.achievement(achievement), 0L);
    }

    private void publish(String yaml) {
        new PublishCatalogue(definitions, Events.BUILT_IN)
                .publish(CatalogueFile.read("catalogue.yml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private void happen(Attributes... payloads) {
        CurrentCatalogue current = CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, GROUPS);
        ApplyBatch apply = new ApplyBatch(books.progress(), current::deciders, () -> {}, scored -> {}, failures);
        List<Delivery> deliveries = Arrays.stream(payloads)
                .map(payload -> stream.put(SampleStream.event(SampleStream.ANN, ++minute, payload)))
                .toList();
        for (ConsumerGroup group : GROUPS) {
            BatchReceipt receipt = apply.apply(new Batch(group, deliveries));
            assertThat(receipt.verdicts()).containsOnly(Verdict.APPLIED);
        }
    }
}
