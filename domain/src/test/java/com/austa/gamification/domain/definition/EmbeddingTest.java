package com.austa.gamification.domain.definition;

import static com.austa.gamification.domain.Story.event;
import static com.austa.gamification.domain.Story.told;
import static com.austa.gamification.domain.definition.Criteria.count;
import static com.austa.gamification.domain.definition.Criteria.metadata;
import static com.austa.gamification.domain.definition.Criteria.on;
import static com.austa.gamification.domain.definition.Criteria.onEveryType;
import static com.austa.gamification.domain.definition.Criteria.payload;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static com.austa.gamification.domain.definition.Criteria.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.And;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.FieldIsTrue;
import com.austa.gamification.domain.condition.Has;
import com.austa.gamification.domain.condition.In;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.condition.Not;
import com.austa.gamification.domain.condition.Or;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.time.Period;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static GamificationEvent steps(String instant, long value) {
        return event(
                "health.metric.recorded",
                instant,
                "UTC",
                Map.of("metricType", Value.of("steps"), "value", Value.of(value)));
    }

    /** As the package's documentation has it. */
    @Test
    void a_catalogue_written_in_java_judges_events() {
        Catalogue catalogue = Define.catalogue(1)
                .add(Define.achievement(
                                "walker",
                                sum(
                                                payload("value"),
                                                on("health.metric.recorded")
                                                        .where(payload("metricType")
                                                                .is("steps")))
                                        .per(Period.DAY)
                                        .atLeast(10_000))
                        .named("Walker", "10,000 steps in a day")
                        .in("health")
                        .points(5)
                        .repeat(Repeat.perWindow().max(100))
                        .build())
                .build();

        assertThat(told(
                        catalogue,
                        steps("2026-03-01T09:00:00Z", 6_000),
                        steps("2026-03-01T19:00:00Z", 6_000),
                        steps("2026-03-02T09:00:00Z", 11_000)))
                .containsExactly("2026-03-01@2026-03-01T19:00:00Z", "2026-03-02@2026-03-02T09:00:00Z");
    }

    @Test
    void an_achievement_says_little_until_it_says_more() {
        Achievement plain = Define.achievement("walker", count(onEveryType())).build();

        assertThat(plain.name()).isEqualTo("walker");
        assertThat(plain.description()).isEmpty();
        assertThat(plain.journey()).isEqualTo(Journey.CROSS);
        assertThat(plain.points()).isZero();
        assertThat(plain.repeat()).isEqualTo(Repeat.ONCE);
    }

    @Test
    void conditions_read_as_they_are_said() {
        Field value = Field.payload("value");

        assertThat(payload("kind").isIn("a", "b"))
                .isEqualTo(new In(Field.payload("kind"), Set.of(Value.of("a"), Value.of("b"))));
        assertThat(value.isAbove(3).and(value.isBelow(5)))
                .isEqualTo(new And(
                        new Compare(value, Comparison.GREATER, Literal.of(3)),
                        new Compare(value, Comparison.LESS, Literal.of(5))));
        assertThat(value.isAtLeast(3).or(value.isAtMost(1)))
                .isEqualTo(new Or(
                        new Compare(value, Comparison.AT_LEAST, Literal.of(3)),
                        new Compare(value, Comparison.AT_MOST, Literal.of(1))));
        assertThat(value.isNot(3).not()).isEqualTo(new Not(new Compare(value, Comparison.NOT_EQUAL, Literal.of(3))));
        assertThat(metadata("late").isTrue()).isEqualTo(new FieldIsTrue(Field.metadata("late")));
        assertThat(value.isThere()).isEqualTo(new Has(value));
    }

    @Test
    void what_cannot_work_is_refused_at_once() {
        assertThatThrownBy(() -> count(on("a.b")).atMost(5))
                .hasMessageContaining("atMost is for min, average and latest");
        assertThatThrownBy(() -> streak(2, Period.DAY, count(on("a.b")).within(Duration.ofDays(1))))
                .hasMessageContaining("takes no window of its own");
        assertThatThrownBy(() -> streak(2, on("a.b")).within(Duration.ZERO))
                .hasMessageContaining("within must be longer than nothing");
        assertThatThrownBy(() -> Criteria.sequence(on("a.b"))).hasMessageContaining("2..16 steps but had 1");
        assertThatThrownBy(() -> Define.achievement("Walker!", count(on("a.b"))))
                .hasMessageContaining("Walker!");
    }
}
