package com.austa.gamification.domain;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.time.Life;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Small words for stories about one user: events by minute or by day, an achievement, and what it earns. */
public final class Story {

    public static final UserId ANN = UserId.of("00000000-0000-4000-8000-00000000000a");
    public static final Journey HEALTH = new Journey("health");
    public static final EventFilter A = EventFilter.on("health.a.done");
    public static final EventFilter B = EventFilter.on("health.b.done");
    public static final Field VALUE = Field.payload("value");

    private static long nextId = 1;

    private Story() {}

    public static GamificationEvent a(String instant, long value) {
        return event("health.a.done", instant, "UTC", Map.of("value", Value.of(value)));
    }

    public static GamificationEvent a(String instant) {
        return a(instant, 1);
    }

    public static GamificationEvent b(String instant) {
        return event("health.b.done", instant, "UTC", Map.of("value", Value.of(1)));
    }

    public static GamificationEvent event(String type, String instant, String zone, Map<String, Value> payload) {
        return new GamificationEvent(
                new EventId(new UUID(0, nextId++)),
                new EventType(type),
                HEALTH,
                ANN,
                Instant.parse(instant),
                "1.0.0",
                new Attributes(new LinkedHashMap<>(payload)),
                Attributes.NONE,
                LocalStamp.at(Instant.parse(instant), ZoneId.of(zone)));
    }

    public static Achievement achievement(Criterion criterion) {
        return achievement(criterion, Repeat.ONCE, List.of());
    }

    public static Achievement achievement(Criterion criterion, Repeat repeat, List<Tier> tiers) {
        return new Achievement(
                DefinitionId.achievement("it"),
                "it",
                "",
                HEALTH,
                tiers.isEmpty() ? 10 : 0,
                criterion,
                tiers,
                repeat,
                List.of(),
                Life.ALWAYS,
                false,
                Optional.empty());
    }

    public static Tier tier(String name, long atLeast) {
        return new Tier(name, BigDecimal.valueOf(atLeast), atLeast);
    }

    public static Catalogue of(Achievement... achievements) {
        return catalogue(List.of(achievements), List.of(), List.of(), List.of());
    }

    public static Catalogue catalogue(
            List<Achievement> achievements, List<PointRule> rules, List<Quest> quests, List<Reward> rewards) {
        return new Catalogue(
                1,
                LevelCurve.STANDARD,
                published(achievements),
                published(rules),
                published(quests),
                published(rewards));
    }

    private static <T> List<Published<T>> published(List<T> definitions) {
        return definitions.stream().map(one -> new Published<>(one, 1, 1)).toList();
    }

    /** Everything that stands after these events, by place. */
    public static List<Outcome> earned(Catalogue catalogue, GamificationEvent... events) {
        Step step = RulebookDecider.of(catalogue, ConsumerGroup.all()).decide(UserState.unknown(ANN), List.of(events));
        List<Outcome> outcomes = new ArrayList<>();
        for (OutcomeChange change : ((Step.Decided) step).decision().changes()) {
            change.after().ifPresent(outcomes::add);
        }
        outcomes.sort(Comparator.comparing(Outcome::place)
                .thenComparing(outcome -> outcome.key().occurrence()));
        return outcomes;
    }

    /** {@code occurrence@instant} of each outcome, by place. */
    public static List<String> told(Catalogue catalogue, GamificationEvent... events) {
        return earned(catalogue, events).stream()
                .map(outcome ->
                        outcome.key().occurrence() + "@" + outcome.place().instant())
                .toList();
    }
}
