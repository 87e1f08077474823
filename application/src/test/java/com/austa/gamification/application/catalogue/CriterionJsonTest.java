package com.austa.gamification.application.catalogue;

import static com.austa.gamification.application.catalogue.Authoring.criterion;
import static com.austa.gamification.application.catalogue.Authoring.criterionFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.FieldIsTrue;
import com.austa.gamification.domain.condition.Has;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.LevelReached;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.PointsReached;
import com.austa.gamification.domain.criterion.Quiet;
import com.austa.gamification.domain.criterion.Sequence;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        assertThat(tally.filter()).isEqualTo(new EventFilter(Set.of(), Condition.ALWAYS));
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
    void a_tally_can_slide() {
        assertThat(criterion("{'on': 'health.goal.achieved', 'within': 'P7D', 'atLeast': 3}"))
                .isEqualTo(
                        Tally.count(EventFilter.on("health.goal.achieved"), 3).within(Duration.ofDays(7)));
    }

    @Test
    void a_streak_of_events_has_a_condition_and_perhaps_a_span() {
        Set<EventType> doses = EventFilter.on("care.medication.tracked").on();
        assertThat(criterion(
                        "{'streak': 3, 'on': 'care.medication.tracked', 'where': 'payload.late', 'within': 'PT90M'}"
                                .replace("payload.late", "has(payload.dosage)")))
                .isEqualTo(new EventStreak(
                        3, doses, new Has(Field.payload("dosage")), Optional.of(Duration.ofMinutes(90))));
        assertThat(criterion("{'streak': 3, 'on': 'care.medication.tracked'}"))
                .isEqualTo(new EventStreak(3, doses, Condition.ALWAYS, Optional.empty()));
    }

    @Test
    void a_sequence_has_steps() {
        assertThat(criterion("""
                        {'sequence': [{'on': 'plan.plan.selected'},
                                      {'on': 'plan.claim.submitted', 'where': 'payload.hasDocumentation'}],
                         'within': 'P7D', 'by': 'payload.planId'}"""))
                .isEqualTo(new Sequence(
                        List.of(
                                EventFilter.on("plan.plan.selected"),
                                EventFilter.on("plan.claim.submitted")
                                        .where(new FieldIsTrue(Field.payload("hasDocumentation")))),
                        Optional.of(Duration.ofDays(7)),
                        Optional.of(Field.payload("planId"))));
    }

    @Test
    void a_silence_has_a_length_a_noise_and_a_beginning() {
        assertThat(criterion(
                        "{'quiet': 'P7D', 'on': 'health.metric.recorded', 'after': {'on': 'health.goal.achieved'}}"))
                .isEqualTo(new Quiet(
                        Duration.ofDays(7),
                        EventFilter.on("health.metric.recorded"),
                        EventFilter.on("health.goal.achieved")));
    }

    @Test
    void points_and_levels_can_be_looked_at() {
        assertThat(criterion("{'level': 5}")).isEqualTo(new LevelReached(5));
        assertThat(criterion("{'points': 1000}")).isEqualTo(new PointsReached(1_000, Optional.empty()));
        assertThat(criterion("{'points': 1000, 'journey': 'health'}"))
                .isEqualTo(new PointsReached(1_000, Optional.of(new Journey("health"))));
        assertThat(criterionFaults("{'level': 1}")).singleElement().asString().contains("level");
        assertThat(criterionFaults("{'points': 5, 'journey': 'cross-journey'}"))
                .singleElement()
                .asString()
                .contains("criteria.journey");
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
            {'on': 'gamification.reward.issued'}              | criteria.on: nothing refers to rewards
            {'on': 'gamification.achievement.moved'}          | criteria.on: 'gamification.achievement.moved' cannot be counted
            {'on': ['plan.benefit.used', 'gamification.x']}   | criteria.on: 'gamification.x' cannot be counted
            {'sum': 'payload.points', 'on': 'gamification.quest.completed', 'atLeast': 1} | criteria.sum: outcomes can be counted
            {'on': 'gamification.quest.completed', 'where': 'payload.achievementId == payload.questId'} | 'payload.achievementId' is no field
            {'on': 'gamification.quest.completed', 'where': 'payload.points == true'} | compares
            """)
    void what_no_outcome_can_give_is_refused_by_name(String json, String fault) {
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
            {'streak': 5}                                              | criteria: says neither 'on' (a streak of events) nor 'per' and 'each'
            {'streak': 5, 'on': '*', 'each': {'on': '*'}}              | criteria: is of events ('on') and of windows of the calendar
            {'streak': 0, 'on': '*'}                                   | criteria.streak: must be a whole number from 1 to 3,660, but 0 came
            {'streak': 5, 'on': '*', 'grace': 1}                       | criteria.grace: is no field of a criterion
            {'streak': 5, 'per': 'day', 'within': 'P9D', 'each': {'on': '*'}} | criteria.within: belongs to a streak of events
            {'streak': 5, 'per': 'day', 'each': {'on': '*', 'within': 'P1D'}} | criteria.each.within: is no field of what each window of a streak must satisfy
            {'sequence': [{'on': '*'}]}                                | criteria.sequence: must have 2 to 16 steps, but has 1
            {'sequence': []}                                           | criteria.sequence: must have 2 to 16 steps, but has 0
            {'sequence': 'A, B'}                                       | criteria.sequence: must be a list of at most 16, but 'A, B' came
            {'sequence': [{'on': '*'}, {'on': 'nothing.such'}]}        | criteria.sequence[1].on: no event type is called 'nothing.such'
            {'sequence': [{'on': '*'}, {'on': '*', 'atLeast': 2}]}     | criteria.sequence[1].atLeast: is no field of a step, as in {"on": …}; there are on, where
            {'sequence': [{'on': 'health.metric.recorded'}, {'on': 'plan.claim.submitted'}], 'by': 'payload.claimId'} | criteria.by (line 1, column 1): 'payload.claimId' is no field
            {'quiet': 'P7D', 'on': '*'}                                | criteria.after: is missing
            {'quiet': 'P7D', 'after': {'on': '*'}}                     | criteria.on: is missing
            {'quiet': 'P7D', 'on': '*', 'after': {'on': '*', 'atLeast': 2}} | criteria.after.atLeast: is no field of what it must be quiet after; there are on, where
            {'quiet': 'P7D', 'on': '*', 'after': {'on': '*'}, 'atLeast': 2} | criteria.atLeast: is no field of a criterion
            {'quiet': 'P1M', 'on': '*', 'after': {'on': '*'}}          | criteria.quiet: must be an exact duration of days (24 hours each), hours, minutes and seconds
            {'quiet': 'P0D', 'on': '*', 'after': {'on': '*'}}          | above zero and at most P36525D, but 'P0D' came
            {'on': '*', 'within': 'P1Y'}                               | criteria.within: must be an exact duration
            {'on': '*', 'within': '-PT1H'}                             | criteria.within: must be an exact duration
            {'on': '*', 'within': 'P40000D'}                           | criteria.within: must be an exact duration
            {'on': '*', 'within': 'PT0.0000001S'}                      | criteria.within: must be an exact duration
            {'on': '*', 'within': 7}                                   | criteria.within: must be an exact duration
            {'on': '*', 'within': 'P7D', 'per': 'day'}                 | criteria.within: stands beside 'per', but a tally has one kind of window
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
        assertThat(criterionFaults(
                        "{'sequence': [{'on': 'nothing.such'}, {'where': 'true'}], 'within': 'P1M', 'if': 1}"))
                .hasSize(4);
        assertThat(criterionFaults("{'quiet': 'P1M', 'on': 'nothing.such', 'where': 5, 'after': {}}"))
                .hasSize(4);
    }

    @Test
    void criteria_do_not_nest_without_end() {
        String deep = "{'all': [".repeat(20) + "{'on': '*'}" + "]}".repeat(20);
        assertThat(criterionFaults(deep)).singleElement().asString().contains("nest at most 16 deep");
    }
}
