package com.austa.gamification.application.catalogue;

import static com.austa.gamification.application.catalogue.Authoring.achievement;
import static com.austa.gamification.application.catalogue.Authoring.achievementOf;
import static com.austa.gamification.application.catalogue.Authoring.faultsOf;
import static com.austa.gamification.application.catalogue.Authoring.inForce;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Cap;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Life;
import com.austa.gamification.domain.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

    private static final String CATALOGUE = """
            achievements:
              - id: first-visit
                name: First visit
                description: Schedule an appointment.
                journeyType: care
                points: 20
                criteria: {on: care.appointment.scheduled}
              - id: walker
                name: Walker
                description: Walk.
                journeyType: cross-journey
                criteria: {sum: payload.value, on: health.metric.recorded, where: payload.metricType == 'steps'}
                tiers:
                  - {name: bronze, atLeast: 10000, points: 10}
                  - {name: silver, atLeast: 50000, points: 20}
                requires: [first-visit]
                startsAt: 2026-01-01T00:00:00Z
                endsAt: 2027-01-01T00:00:00Z
                hidden: true
                icon: /icons/walker.svg
                onLateEvidence: revise
            pointRules:
              - id: consultation
                name: Consultation
                journeyType: care
                on: care.telemedicine.completed
                points: payload.duration / 10
                cap: {points: 100, per: day}
              - {id: claim, name: Claim, journeyType: plan, on: plan.claim.submitted, points: 5}
            quests:
              - id: spring
                name: Spring
                description: Two things to do.
                journeyType: cross-journey
                startDate: 2026-03-01T00:00:00Z
                endDate: 2026-06-01T00:00:00Z
                start: automatic
                order: sequence
                tasks:
                  - {id: visit, name: Visit, criteria: {on: care.appointment.scheduled}}
                  - {id: claim, name: Claim, criteria: {achievement: walker}}
                rewards:
                  - {type: points, points: 100}
                  - {type: reward, rewardId: mug}
            rewards:
              - id: mug
                name: Mug
                description: A mug.
                journeyType: cross-journey
                type: merchandise
                value: {colour: blue, size: 0.5}
                cost: 250
            """;

    private final Catalogue catalogue = inForce(CATALOGUE).catalogue();

    @Test
    void an_achievement_needs_no_more_than_what_is_required() {
        Achievement achievement = catalogue.achievement("first-visit").orElseThrow();
        assertThat(achievement.points()).isEqualTo(20);
        assertThat(achievement.journey()).isEqualTo(new Journey("care"));
        assertThat(achievement.repeat()).isEqualTo(Repeat.ONCE);
        assertThat(achievement.life()).isEqualTo(Life.ALWAYS);
        assertThat(achievement.hidden()).isFalse();
        assertThat(achievement.icon()).isEmpty();
    }

    @Test
    void an_achievement_can_say_all_that_there_is() {
        Achievement achievement = catalogue.achievement("walker").orElseThrow();
        assertThat(achievement.tiers())
                .containsExactly(
                        new Tier("bronze", BigDecimal.valueOf(10_000), 10),
                        new Tier("silver", BigDecimal.valueOf(50_000), 20));
        assertThat(achievement.requires()).containsExactly(DefinitionId.achievement("first-visit"));
        assertThat(achievement.life())
                .isEqualTo(Life.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(achievement.hidden()).isTrue();
        assertThat(achievement.icon()).contains("/icons/walker.svg");
    }

    @Test
    void a_point_rule_gives_a_number_or_works_it_out() {
        List<PointRule> rules = catalogue.pointRules().stream()
                .map(published -> published.definition())
                .toList();
        assertThat(rules.get(0).points()).isEqualTo(new Literal(Value.of(5)));
        assertThat(rules.get(1).cap()).contains(new Cap(100, Calendar.of(Period.DAY)));
    }

    @Test
    void a_quest_has_tasks_and_rewards() {
        Quest quest = catalogue.quest("spring").orElseThrow();
        assertThat(quest.start()).isEqualTo(Quest.Start.AUTOMATIC);
        assertThat(quest.order()).isEqualTo(Quest.Order.SEQUENCE);
        assertThat(quest.tasks()).extracting(task -> task.id()).containsExactly("visit", "claim");
        assertThat(quest.rewards())
                .containsExactly(
                        new QuestReward.Points(100), new QuestReward.GrantedReward(DefinitionId.reward("mug")));
    }

    @Test
    void a_reward_keeps_its_value_as_written() {
        Reward reward = catalogue.reward("mug").orElseThrow();
        assertThat(reward.cost()).isEqualTo(250);
        assertThat(reward.value().toString()).contains("blue").contains("0.5");
        assertThat(reward.criterion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'points': 10                                           | criteria: is missing
            'criteria': {'on': '*'}                                | points: is missing
            'points': -1, 'criteria': {'on': '*'}                  | points: must be a whole number from 0
            'points': 1.5, 'criteria': {'on': '*'}                 | points: must be a whole number from 0
            'points': 5, 'criteria': {'on': '*'}, 'colour': 'red'  | colour: is no field of an achievement
            'points': 5, 'criteria': {'on': '*'}, 'hidden': 'yes'  | hidden: must be true or false, but 'yes' came
            'points': 5, 'criteria': {'on': '*'}, 'startsAt': '2026-01-01' | startsAt: must be an instant in UTC
            'points': 5, 'criteria': {'on': '*'}, 'startsAt': '2026-01-01T00:00:00+01:00' | startsAt: must be an instant in UTC
            'points': 5, 'criteria': {'on': '*'}, 'startsAt': '2027-01-01T00:00:00Z', 'endsAt': '2026-01-01T00:00:00Z' | endsAt: a life must start before it ends
            'points': 5, 'criteria': {'on': '*'}, 'requires': ['who'] | requires: no achievement is called 'who'
            'points': 5, 'criteria': {'on': '*'}, 'onLateEvidence': 'forget' | onLateEvidence: must be "revise" or "keep", but 'forget' came
            'points': 5, 'criteria': {'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}] | points: with tiers the points stand in the tiers
            'criteria': {'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 1}] | tiers[0].points: is missing
            'criteria': {'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 1.5, 'points': 1}] | tiers: 'low' must ask for a whole number
            'criteria': {'on': '*'}, 'tiers': [{'name': 'b', 'atLeast': 5, 'points': 1}, {'name': 'a', 'atLeast': 5, 'points': 1}] | tier 'a' must ask for more than 'b'
            'criteria': {'on': '*', 'atLeast': 3}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}] | criteria: what is to be reached stands in the tiers, but none of them asks for 3
            'criteria': {'any': [{'on': '*'}]}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}] | tiers: belong to a tally or a streak
            'points': 5, 'criteria': {'on': '*'}, 'repeat': {'per': 'window'} | repeat.per: belongs to a tally with 'per'
            'points': 5, 'criteria': {'on': '*'}, 'repeat': {'max': 3} | repeat: must have either 'per'
            'points': 5, 'criteria': {'any': [{'on': '*'}]}, 'repeat': {'every': 1} | repeat: a combination or a reference can be earned only once
            'criteria': {'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}], 'repeat': {'every': 2} | repeat.every: must be 1 with tiers, but 2 came
            'points': 5, 'criteria': {'on': '*', 'within': 'P1D'}, 'repeat': {'every': 2}                | repeat.every: must be 1 here: each further one, but 2 came
            'points': 5, 'criteria': {'streak': 2, 'on': '*'}, 'repeat': {'every': 2}                    | repeat.every: must be 1 here
            'points': 5, 'criteria': {'sequence': [{'on': '*'}, {'on': '*'}]}, 'repeat': {'every': 3}    | repeat.every: must be 1 here
            'points': 5, 'criteria': {'quiet': 'P1D', 'on': '*', 'after': {'on': '*'}}, 'repeat': {'every': 3} | repeat.every: must be 1 here
            'points': 5, 'criteria': {'on': '*', 'within': 'P1D'}, 'repeat': {'per': 'window'}           | repeat.per: belongs to a tally with 'per'
            'points': 5, 'criteria': {'streak': 2, 'on': '*'}, 'repeat': {'per': 'window'}               | repeat.per: belongs to a tally with 'per'
            'points': 5, 'criteria': {'sequence': [{'on': '*'}, {'on': '*'}]}, 'repeat': {'per': 'window'} | repeat.per: belongs to a tally with 'per'
            'points': 5, 'criteria': {'quiet': 'P1D', 'on': '*', 'after': {'on': '*'}}, 'repeat': {'per': 'window'} | repeat.per: belongs to a tally with 'per'
            'points': 5, 'criteria': {'on': '*'}, 'repeat': {'every': 1, 'cooldown': 'P1M'}              | repeat.cooldown: must be an exact duration
            'criteria': {'sequence': [{'on': '*'}, {'on': '*'}]}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}] | tiers: belong to a tally or a streak
            'criteria': {'quiet': 'P1D', 'on': '*', 'after': {'on': '*'}}, 'tiers': [{'name': 'low', 'atLeast': 1, 'points': 1}] | tiers: belong to a tally or a streak
            'criteria': {'streak': 3, 'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 2, 'points': 1}]  | criteria: what is to be reached stands in the tiers, but none of them asks for 3
            'criteria': {'streak': 3, 'on': '*'}, 'tiers': [{'name': 'low', 'atLeast': 3, 'points': 1}, {'name': 'high', 'atLeast': 3.5, 'points': 1}] | tiers: 'high' must ask for a whole number from 1 to 3,660
            'criteria': {'latest': 'payload.value', 'on': 'health.metric.recorded', 'atMost': 5, 'within': 'P1D'}, 'tiers': [{'name': 'low', 'atLeast': 5, 'points': 1}] | tiers: ask for 'atLeast'
            'points': 5, 'criteria': {'latest': 'payload.value', 'on': 'health.metric.recorded', 'atMost': 5}, 'repeat': {'every': 1} | repeat.every: needs a tally that says 'atLeast'
            """)
    void a_faulty_achievement_is_refused(String json, String fault) {
        assertThat(faultsOf(achievementOf(json))).singleElement().asString().contains(fault);
    }

    @Test
    void an_unknown_journey_is_refused_and_the_known_ones_are_named() {
        assertThat(faultsOf(achievement("'criteria': {'on': '*'}").replace("\"health\"", "\"sport\"")))
                .singleElement()
                .asString()
                .contains("journeyType: must be one of care, health, plan, cross-journey, but 'sport' came");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            points: 20                                  | points: twenty                                 | points: must be a number, but 'twenty' came
            points: payload.duration / 10               | points: payload.length / 10                    | points (line 1, column
            cap: {points: 100, per: day}                | cap: {points: 100}                             | cap.per: is missing
            endDate: 2026-06-01T00:00:00Z               | endDate: 2026-01-01T00:00:00Z                  | a life must start before it ends
            start: automatic                            | start: later                                   | start: must be one of automatic, manual, but 'later' came
            {type: points, points: 100}                 | {type: money}                                  | rewards[0].type: must be one of achievement, points, reward
            {type: reward, rewardId: mug}               | {type: reward, rewardId: cup}                  | rewards: no reward is called 'cup'
            {achievement: walker}                       | {achievement: runner}                          | tasks[1].criteria: no achievement is called 'runner'
            id: visit                                   | id: claim                                      | task ids must differ
            cost: 250                                   | cost: -1                                       | cost: must be a whole number
            type: merchandise                           | kind: merchandise                              | type: is missing
            """)
    void a_fault_anywhere_is_found(String good, String bad, String fault) {
        assertThat(CATALOGUE).contains(good);
        assertThat(faultsOf(CATALOGUE.replace(good, bad))).asString().contains(fault);
    }
}
