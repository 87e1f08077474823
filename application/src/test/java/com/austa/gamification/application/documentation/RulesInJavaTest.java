package com.austa.gamification.application.documentation;

import static com.austa.gamification.domain.definition.Criteria.achievement;
import static com.austa.gamification.domain.definition.Criteria.all;
import static com.austa.gamification.domain.definition.Criteria.any;
import static com.austa.gamification.domain.definition.Criteria.atLeast;
import static com.austa.gamification.domain.definition.Criteria.average;
import static com.austa.gamification.domain.definition.Criteria.count;
import static com.austa.gamification.domain.definition.Criteria.distinct;
import static com.austa.gamification.domain.definition.Criteria.latest;
import static com.austa.gamification.domain.definition.Criteria.level;
import static com.austa.gamification.domain.definition.Criteria.max;
import static com.austa.gamification.domain.definition.Criteria.min;
import static com.austa.gamification.domain.definition.Criteria.on;
import static com.austa.gamification.domain.definition.Criteria.onAchievements;
import static com.austa.gamification.domain.definition.Criteria.onLevels;
import static com.austa.gamification.domain.definition.Criteria.onQuests;
import static com.austa.gamification.domain.definition.Criteria.payload;
import static com.austa.gamification.domain.definition.Criteria.points;
import static com.austa.gamification.domain.definition.Criteria.quest;
import static com.austa.gamification.domain.definition.Criteria.quiet;
import static com.austa.gamification.domain.definition.Criteria.sequence;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static com.austa.gamification.domain.definition.Criteria.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.definition.AchievementDraft;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.time.Calendar;
import com.austa.gamification.domain.time.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever {@code docs/rules.md} writes in YAML can be written in Java, and is the same. */
class RulesInJavaTest {

    private static final String SLUG = "it";
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private static final EventFilter VISITS = on("care.appointment.scheduled");
    private static final EventFilter GOALS = on("health.goal.achieved");
    private static final EventFilter METRICS = on("health.metric.recorded");
    private static final EventFilter DOSES = on("care.medication.tracked");
    private static final EventFilter TAKEN =
            DOSES.where(payload("adherenceType").is("taken"));
    private static final EventFilter SKIPPED =
            DOSES.where(payload("adherenceType").is("skipped"));
    private static final EventFilter BENEFITS = on("plan.benefit.used");
    private static final EventFilter VIDEO = on("care.telemedicine.completed");

    private static EventFilter metrics(String type) {
        return METRICS.where(payload("metricType").is(type));
    }

    private static Achievement earned(Criterion criterion) {
        return it(criterion).points(10).build();
    }

    private static AchievementDraft it(Criterion criterion) {
        return Define.achievement(SLUG, criterion).named("It", "It.").in("health");
    }

    private static final Catalogue FIRST = Define.catalogue(1)
            .add(Define.achievement("first-visit", count(VISITS))
                    .named("First visit", "Book a visit.")
                    .in("care")
                    .points(20)
                    .build())
            .add(Define.pointRule("claim-sent", 5, on("plan.claim.submitted"))
                    .named("Claim sent")
                    .in("plan")
                    .build())
            .add(Define.quest("check-up", NEW_YEAR, NEXT_YEAR)
                    .named("Check-up", "A visit and a preventive benefit in one year.")
                    .task("visit", "Go for a visit", count(VISITS))
                    .task(
                            "prevent",
                            "Prevent",
                            count(BENEFITS.where(payload("isPreventiveCare").isTrue())))
                    .bringsPoints(60)
                    .bringsReward("voucher")
                    .build())
            .add(Define.reward(
                            "voucher",
                            "voucher",
                            new Attributes(Map.of("service", Value.of("check-up"), "percent", Value.of(100))))
                    .named("Voucher", "One extended check-up.")
                    .in("care")
                    .build())
            .build();

    /** Behind the first, in the page's order. */
    private static final List<Object> OTHERS = List.of(
            earned(count(VISITS.where(payload("isTelemedicine").isTrue())).atLeast(3)),
            earned(sum(payload("duration"), VIDEO).atLeast(120)),
            earned(max(payload("value"), metrics("sleep")).atLeast(540)),
            earned(min(payload("value"), metrics("heartRate")).atMost(55)),
            earned(average(payload("rating"), VIDEO).atLeast(new BigDecimal("4.5"))),
            earned(latest(payload("value"), metrics("weight")).atMost(80)),
            earned(distinct(payload("providerId"), VISITS).atLeast(3)),
            earned(sum(payload("actualValue").minus(payload("targetValue")), GOALS)
                    .atLeast(10_000)),
            earned(latest(payload("value"), metrics("weight")).atMost(80)),
            earned(sum(payload("value"), metrics("steps")).per(Period.DAY).atLeast(5_000)),
            earned(count(GOALS).per(new Calendar(Period.WEEK, DayOfWeek.SUNDAY)).atLeast(2)),
            earned(count(GOALS).within(Duration.ofDays(3)).atLeast(3)),
            earned(count(on("plan.claim.submitted"))
                    .by(payload("planId"))
                    .oncePer(payload("claimId"))
                    .atLeast(2)),
            earned(streak(4, Period.DAY, sum(payload("value"), metrics("steps")).atLeast(5_000))
                    .grace(1)),
            earned(streak(2, Period.WEEK, count(metrics("weight"))).withGaps()),
            earned(streak(3, TAKEN)),
            earned(streak(3, TAKEN).within(Duration.ofDays(1))),
            earned(sequence(
                            on("plan.plan.selected"),
                            on("plan.claim.submitted")
                                    .where(payload("hasDocumentation").isTrue()))
                    .within(Duration.ofDays(7))
                    .by(payload("planId"))),
            earned(quiet(Duration.ofDays(7), METRICS, GOALS)),
            earned(all(count(METRICS), count(VISITS), count(on("plan.claim.submitted")))),
            earned(any(count(on("plan.plan.selected")), count(BENEFITS))),
            earned(atLeast(2, count(on("health.device.connected")), count(VIDEO).atLeast(3), count(BENEFITS))),
            earned(all(count(TAKEN).atLeast(3)).unless(count(SKIPPED))),
            earned(achievement("first-visit")),
            earned(all(achievement("first-visit"), quest("check-up"))),
            earned(points(1_000)),
            earned(points(300, "health")),
            earned(level(5)),
            earned(count(on("gamification.achievement.unlocked", "gamification.quest.completed"))
                    .atLeast(2)),
            earned(distinct(
                            payload("achievementId"),
                            onAchievements().where(payload("points").isAtLeast(20)))
                    .atLeast(3)),
            earned(count(onLevels().where(payload("level").isAtLeast(3)))),
            earned(count(onAchievements()).per(Period.WEEK).atLeast(5)),
            earned(sequence(onQuests().where(payload("questId").is("check-up")), VISITS)
                    .within(Duration.ofDays(7))),
            it(count(GOALS)).tier("bronze", 1, 10).tier("silver", 3, 25).build(),
            it(count(GOALS).per(Period.WEEK).atLeast(2))
                    .points(5)
                    .repeat(Repeat.perWindow().max(2))
                    .build(),
            it(count(VISITS).atLeast(2)).points(5).repeat(Repeat.every(3)).build(),
            it(streak(2, TAKEN)).points(5).repeat(Repeat.every(1)).build(),
            it(count(GOALS).atLeast(2))
                    .tier("low", 2, 5)
                    .tier("high", 3, 10)
                    .repeat(Repeat.every(1))
                    .build(),
            it(count(METRICS))
                    .points(1)
                    .repeat(Repeat.every(1).cooldown(Duration.ofHours(1)))
                    .build(),
            it(count(GOALS).atLeast(2))
                    .points(30)
                    .requires("first-visit")
                    .from(Instant.parse("2026-03-01T00:00:00Z"))
                    .until(Instant.parse("2026-04-01T00:00:00Z"))
                    .hidden()
                    .icon("/icons/goals.svg")
                    .build(),
            it(streak(3, TAKEN)).points(30).kept().build(),
            Define.pointRule(SLUG, payload("duration").dividedBy(Literal.of(10)), VIDEO)
                    .named("It")
                    .in("health")
                    .cap(5, Period.DAY)
                    .build(),
            Define.pointRule(SLUG, -2, SKIPPED)
                    .named("It")
                    .in("health")
                    .from(NEW_YEAR)
                    .build(),
            Define.quest(SLUG, NEW_YEAR, NEXT_YEAR)
                    .named("It", "It.")
                    .in("health")
                    .startedByHand()
                    .inSequence()
                    .task("device", "Connect a device", count(on("health.device.connected")))
                    .task("visit", "Book two visits", count(VISITS).atLeast(2))
                    .bringsPoints(100)
                    .bringsAchievement("first-visit")
                    .bringsReward("voucher")
                    .build(),
            Define.reward(SLUG, "discount", new Attributes(Map.of("on", Value.of("premium"), "percent", Value.of(5))))
                    .named("It", "It.")
                    .in("health")
                    .issuedBy(count(BENEFITS.where(payload("isPreventiveCare").isTrue()))
                            .atLeast(2))
                    .build());

    @Test
    void a_whole_catalogue() {
        RulesPageTest.Example first = RulesPageTest.examples().findFirst().orElseThrow();

        assertThat(definitions(RulesPageTest.published(first.file()).catalogue()))
                .isEqualTo(definitions(FIRST));
    }

    @Test
    void each_example() {
        List<RulesPageTest.Example> examples = RulesPageTest.examples().skip(1).toList();

        for (int i = 0; i < examples.size(); i++) {
            Catalogue catalogue =
                    RulesPageTest.published(examples.get(i).file()).catalogue();
            Object inJava = i < OTHERS.size() ? OTHERS.get(i) : "missing in this test";
            assertThat(definitions(catalogue))
                    .as("%s, %s", examples.get(i), examples.get(i).written())
                    .contains(inJava);
        }
        assertThat(OTHERS).hasSameSizeAs(examples);
    }

    private static List<Object> definitions(Catalogue catalogue) {
        return Stream.of(catalogue.achievements(), catalogue.pointRules(), catalogue.quests(), catalogue.rewards())
                .flatMap(List::stream)
                .<Object>map(Published::definition)
                .toList();
    }
}
