package com.austa.gamification.application.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.cel.CelConditions;
import com.austa.gamification.application.cel.InvalidRule;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.testkit.documentation.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the engine to what {@code docs/rules.md} says of conditions. */
class ConditionsOfRulesPageTest {

    private static final Page PAGE = Page.of("rules.md");
    private static final String JUDGED = "condition";
    private static final String REFUSED = "no condition";
    private static final String TYPE = "care.telemedicine.completed";

    /** By their first header. */
    static final Set<String> TABLES = Set.of(JUDGED, REFUSED);

    private final CelConditions cel = new CelConditions();

    static Stream<String> conditions() {
        return PAGE.blocks("cel").flatMap(block -> block.text().lines());
    }

    static Stream<Arguments> judged() {
        return rowsOf(JUDGED).map(row -> Arguments.of(row.toArray()));
    }

    static Stream<Arguments> refused() {
        return rowsOf(REFUSED).map(row -> Arguments.of(row.toArray()));
    }

    private static Stream<List<String>> rowsOf(String header) {
        return PAGE.tables()
                .filter(table -> table.header().get(0).equals(header))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.stream().map(Page::plain).toList());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void every_condition_can_be_written(String condition) {
        assertThat(where(condition, Set.of())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("judged")
    void a_condition_holds_where_the_page_says(String condition, String fields, String holds) {
        String message = SaidEvent.message(TYPE, new UUID(0, 1), SaidEvent.instant("2 Mar 09:00"), fields);

        assertThat(where(condition, Set.of(new EventType(TYPE))).holds(Events.valid(message)))
                .isEqualTo(holds.equals("yes"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_condition_is_refused_as_the_page_says(String condition, String answer) {
        assertThatThrownBy(() -> where(condition, Set.of(new EventType(TYPE))))
                .isInstanceOf(InvalidRule.class)
                .hasMessageContaining(answer);
    }

    private Condition where(String condition, Set<EventType> on) {
        return cel.where(condition, on, Events.BUILT_IN.types());
    }
}
