package com.austa.gamification.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionPropertiesTest {

    private static final int CASES = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_condition_answers_alike_each_time_for_any_event_and_never_throws(long seed) {
        RandomConditions random = new RandomConditions(seed);
        int held = 0;
        for (int i = 0; i < CASES; i++) {
            Condition condition = random.condition(4);
            GamificationEvent event = random.event();
            boolean holds = condition.holds(event);
            assertThat(condition.holds(event)).as("%s on %s", condition, event).isEqualTo(holds);
            held += holds ? 1 : 0;
        }
        assertThat(held).as("a draw that says something").isBetween(CASES / 10, CASES * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void what_a_condition_demands_is_true_of_every_event_that_satisfies_it(long seed) {
        RandomConditions random = new RandomConditions(seed);
        int seen = 0;
        for (int i = 0; i < CASES; i++) {
            Condition condition = random.condition(3);
            var demanded = condition.demanded();
            for (int events = demanded.isEmpty() ? 0 : 20; events > 0; events--) {
                GamificationEvent event = random.event();
                if (condition.holds(event)) {
                    seen++;
                    demanded.forEach(demand -> assertThat(isMet(demand, event))
                            .as("%s of %s", demand, condition)
                            .isTrue());
                }
            }
        }
        assertThat(seen).as("a draw that says something").isGreaterThan(CASES / 20);
    }

    private static boolean isMet(Demand demand, GamificationEvent event) {
        Optional<Value> value = event.payload().at(demand.path());
        if (demand instanceof Demand.OneOf oneOf) {
            return value.filter(oneOf.values()::contains).isPresent();
        }
        Demand.Between range = (Demand.Between) demand;
        return value.isPresent()
                && value.get() instanceof Value.Number number
                && range.low().filter(low -> number.value().compareTo(low) < 0).isEmpty()
                && range.high()
                        .filter(high -> number.value().compareTo(high) > 0)
                        .isEmpty();
    }
}
