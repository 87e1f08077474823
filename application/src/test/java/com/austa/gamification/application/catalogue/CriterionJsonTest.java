package com.austa.gamification.application.catalogue;

import static com.austa.gamification.application.catalogue.Authoring.criterion;
import static com.austa.gamification.application.catalogue.Authoring.criterionFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionJsonTest {

    private static final Field VALUE = Field.payload("value");

    @Test
    void an_event_type_alone_is_a_count_of_one() {
        assertThat(criterion("{'on': 'care.appointment.scheduled'}"))
                .isEqualTo(Tally.count(EventFilter.on("care.appointment.scheduled"), 1));
    }

    @Test
    void a_count_says_how_many() {
        assertThat(criterion("{'on': ['plan.claim.submitted', 'plan.benefit.used'], 'atLeast': 3}"))
                .isEqualTo(Tally.count(EventFilter.on("plan.claim.submitted", "plan.benefit.used"), 3));
    }

    @Test
    void a_star_is_every_type() {
        Tally tally = (Tally) criterion("{'on': '*', 'atLeast': 3}");
        assertThat(tally.filter()).isEqualTo(new EventFilter(java.util.Set.of(), Condition.ALWAYS));
    }

    @Test
    void a_weekly_sum_has_a_window_of_the_calendar() {
        assertThat(criterion(
                        "{'sum': 'payload.value', 'on': 'health.metric.recorded', 'per': 'week', 'atLeast': 100000}"))
                .isEqualTo(Tally.sum(EventFilter.on("health.metric.recorded"), VALUE, 100_000)
                        .per(Calendar.of(Period.WEEK)));
    }

    @Test
    void weeks_may_start_on_another_day() {
        Tally tally = (Tally) criterion("{'on': '*', 'per': 'week', 'weekStart': 'sunday', 'atLeast': 2}");
        assertThat(tally.window()).isEqualTo(new Window.PerCalendar(new Calendar(Period.WEEK, DayOfWeek.SUNDAY)));
    }

    @ParameterizedTest
    @CsvSource({"max, MAX", "min, MIN", "average, AVERAGE", "latest, LATEST", "sum, SUM"})
    void a_value_can_be_measured(String name, Measure measure) {
        Tally tally = (Tally)
                criterion("{'%s': 'payload.value', 'on': 'health.metric.recorded', 'atLeast': 2.50}".formatted(name));
        assertThat(tally.measure()).isEqualTo(measure);
        assertThat(tally.value()).contains(VALUE);
        assertThat(tally.target()).isEqualByComparingTo("2.5");
    }

    @Test
    void different_values_can_be_counted() {
        Tally tally = (Tally)
                criterion("{'distinct': 'payload.providerId', 'on': 'care.appointment.scheduled', 'atLeast': 4}");
        assertThat(tally.measure()).isEqualTo(Measure.DISTINCT);
        assertThat(tally.value()).contains(Field.payload("providerId"));
    }

    @Test
    void the_latest_value_can_have_an_upper_bound() {
        Tally tally = (Tally) criterion("{'latest': 'payload.value', 'on': 'health.metric.recorded', 'atMost': 80}");
        assertThat(tally.bound()).isEqualTo(Bound.AT_MOST);
        assertThat(tally.target()).isEqualByComparingTo(BigDecimal.valueOf(80));
    }

    @Test
    void a_tally_can_be_kept_by_subject_and_count_each_once() {
        Tally tally = (Tally) criterion(
                "{'on': 'plan.claim.submitted', 'by': 'payload.planId', 'oncePer': 'payload.claimId', 'atLeast': 4}");
        assertThat(tally.by()).contains(Field.payload("planId"));
        assertThat(tally.oncePer()).contains(Field.payload("claimId"));
    }

    @Test
    void a_day_streak_judges_each_day_by_a_tally() {
        assertThat(criterion("""
                        {'streak': 7, 'per': 'day', 'grace': 1,
                         'each': {'sum': 'payload.value', 'on': 'health.metric.recorded', 'atLeast': 10000}}"""))
                .isEqualTo(new DayStreak(
                        7,
                        Calendar.of(Period.DAY),
                        Tally.sum(EventFilter.on("health.metric.recorded"), VALUE, 10_000),
                        1,
                        false));
    }

    @Test
    void combinations_nest() {
        Combination all = (Combination) criterion("""
                {'all': [{'on': 'care.appointment.scheduled'},
                         {'atLeast': 2, 'of': [{'on': 'plan.claim.submitted'}, {'on': 'plan.benefit.used'},
                                               {'on': 'plan.plan.selected'}]}],
                 'unless': {'on': 'care.telemedicine.completed'}}""");
        assertThat(all.needed()).isEqualTo(2);
        assertThat(all.unless()).isPresent();
        assertThat(((Combination) all.parts().get(1)).needed()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'sequence': [{'on': '*'}]}                                          | criteria.sequence: is not supported yet
            {'quiet': 'P7D', 'on': '*', 'after': {'on': '*'}}                    | criteria.quiet: is not supported yet
            {'streak': 3, 'on': 'health.metric.recorded'}                        | criteria.streak: a streak of events
            {'on': '*', 'within': 'P7D', 'atLeast': 3}                           | criteria.within: is not supported yet
            {'level': 5}                                                         | criteria.level: is not supported yet
            {'points': 1000, 'journey': 'health'}                                | criteria.points: is not supported yet
            {'on': 'gamification.level.changed'}                                 | criteria.on: counting outcomes
            """)
    void what_comes_later_is_refused_by_name(String json, String fault) {
        assertThat(criterionFaults(json)).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                         | criteria: is no criterion
            {'on': 'health.metrics'}                                   | criteria.on: no event type is called 'health.metrics'
            {'on': []}                                                 | criteria.on: must name at least one
            {'on': 5}                                                  | criteria.on: must be a list of at most 100, but 5 came
            {'on': '*', 'atLeast': 0}                                  | from 1 to 1,000,000,000, but 0 came
            {'on': '*', 'atLeast': '5'}                                | criteria.atLeast: must be a number
            {'on': '*', 'atLeast': 1e1000000}                          | criteria.atLeast: must have at most 40 digits
            {'on': '*', 'atMost': 5}                                   | atMost is for min, average and latest
            {'on': '*', 'atleast': 5}                                  | criteria.atleast: is no field of a criterion; there are
            {'on': '*', 'per': 'fortnight'}                            | criteria.per: must be one of day, week, month, quarter, year, but 'fortnight' came
            {'on': '*', 'per': 'day', 'weekStart': 'sunday'}           | criteria.weekStart: belongs to "per": "week"
            {'sum': 'payload.value', 'on': 'health.metric.recorded'}   | criteria.atLeast: is missing
            {'sum': 'payload.value', 'max': 'payload.value', 'on': 'health.metric.recorded', 'atLeast': 2} | a tally has one measure, but 'sum' is there too
            {'streak': 5, 'per': 'day'}                                | criteria.each: is missing
            {'streak': 5, 'each': {'on': '*'}}                         | criteria.per: is missing
            {'streak': 5, 'per': 'day', 'each': {'on': '*', 'by': 'userId'}} | criteria.each.by: is no field of what each window of a streak must satisfy
            {'streak': 5, 'per': 'day', 'gaps': true, 'grace': 1, 'each': {'on': '*'}} | criteria.grace: forgives nothing
            {'all': []}                                                | criteria.all: must have at least one part
            {'atLeast': 3, 'of': [{'on': '*'}, {'on': '*'}]}           | criteria.atLeast: must be a whole number from 1 to 2, but 3 came
            {'all': [{'on': '*'}], 'any': [{'on': '*'}]}               | criteria: has all and any
            {'all': [{'on': '*'}, 7]}                                  | criteria.all[1]: must be an object, but 7 came
            """)
    void a_fault_names_the_field_what_is_allowed_and_what_came(String json, String fault) {
        assertThat(criterionFaults(json)).singleElement().asString().contains(fault);
    }

    @Test
    void a_fault_in_a_rule_says_line_and_column() {
        assertThat(criterionFaults(
                        "{'all': [{'on': 'health.metric.recorded', 'where': 'payload.value > payload.colour'}]}"))
                .singleElement()
                .asString()
                .startsWith("achievement:it, criteria.all[0].where (line 1, column 17): ");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(criterionFaults("{'all': [{'on': 'nothing.such'}, {'on': '*', 'atLeast': -1}, {'each': 1}]}"))
                .hasSize(3);
    }

    @Test
    void criteria_do_not_nest_without_end() {
        String deep = "{'all': [".repeat(20) + "{'on': '*'}" + "]}".repeat(20);
        assertThat(criterionFaults(deep)).singleElement().asString().contains("nest at most 16 deep");
    }
}
