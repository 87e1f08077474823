package com.austa.gamification.adapter.http;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.event.BuiltInEvents;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Tier;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.time.Life;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small catalogue with one definition for each thing that the API tells differently. */
final class SampleCatalogue {

    static final Instant CREATED = Instant.parse("2026-01-02T03:04:00Z");
    static final Instant UPDATED = Instant.parse("2026-02-03T04:05:06.789Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Journey HEALTH = BuiltInEvents.HEALTH;
    private static final EventTypeRegistry EVENT_TYPES =
            BuiltInEvents.registry(Validation.buildDefaultValidatorFactory().getValidator());
    private static final String COUNT = "{\"on\":\"health.metric.recorded\",\"atLeast\":5}";

    private SampleCatalogue() {}

    static EventTypeRegistry eventTypes() {
        return EVENT_TYPES;
    }

    static CatalogueView view() {
        return new CatalogueView(
                7,
                LevelCurve.STANDARD,
                EVENT_TYPES.types(),
                bySlug(Map.of(
                        "first-steps",
                        authored(achievement("first-steps", 10, false, List.of()), "{\"criteria\":" + COUNT + "}"),
                        "night-owl",
                        authored(achievement("night-owl", 40, true, List.of()), "{\"criteria\":" + COUNT + "}"),
                        "walker",
                        authored(
                                achievement(
                                        "walker",
                                        0,
                                        false,
                                        List.of(
                                                new Tier("bronze", BigDecimal.TEN, 5),
                                                new Tier("gold", new BigDecimal(100), 50))),
                                "{\"criteria\":" + COUNT
                                        + ",\"tiers\":[{\"name\":\"bronze\",\"atLeast\":10,\"points\":5}]}"))),
                bySlug(Map.of()),
                bySlug(Map.of(
                        "november",
                        authored(
                                quest("november", Quest.Start.MANUAL, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"),
                                "{\"tasks\":[{\"id\":\"measure\",\"name\":\"Measure\",\"criteria\":" + COUNT
                                        + "}],\"rewards\":[{\"type\":\"points\",\"points\":100}]}"),
                        "october",
                        authored(
                                quest("october", Quest.Start.MANUAL, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"),
                                "{\"tasks\":[],\"rewards\":[]}"),
                        "welcome",
                        authored(
                                quest("welcome", Quest.Start.AUTOMATIC, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
                                "{\"tasks\":[],\"rewards\":[]}"),
                        "next-year",
                        authored(
                                quest(
                                        "next-year",
                                        Quest.Start.AUTOMATIC,
                                        "2027-01-01T00:00:00Z",
                                        "2028-01-01T00:00:00Z"),
                                "{\"tasks\":[],\"rewards\":[]}"))),
                bySlug(Map.of(
                        "coffee",
                        authored(reward("coffee", 50), "{\"value\":{\"percent\":10.50,\"shop\":\"corner\"}}"),
                        "badge",
                        authored(reward("badge", 0), "{\"value\":\"shiny\",\"criteria\":" + COUNT + "}"))));
    }

    private static Achievement achievement(String slug, long points, boolean hidden, List<Tier> tiers) {
        return new Achievement(
                DefinitionId.achievement(slug),
                "Name of " + slug,
                "What " + slug + " is for",
                HEALTH,
                points,
                five(),
                tiers,
                Repeat.ONCE,
                List.of(),
                Life.ALWAYS,
                hidden,
                Optional.of("https://icons.example/" + slug + ".svg"));
    }

    private static Quest quest(String slug, Quest.Start start, String from, String until) {
        return new Quest(
                DefinitionId.quest(slug),
                "Name of " + slug,
                "What " + slug + " is for",
                HEALTH,
                Instant.parse(from),
                Instant.parse(until),
                start,
                Quest.Order.ANY,
                List.of(new QuestTask("measure", "Measure", five())),
                List.of(new QuestReward.Points(100)));
    }

    private static Reward reward(String slug, long cost) {
        return new Reward(
                DefinitionId.reward(slug),
                "Name of " + slug,
                "What " + slug + " is for",
                HEALTH,
                "discount",
                Value.of("not shown"),
                cost,
                Optional.empty());
    }

    private static Criterion five() {
        return Tally.count(EventFilter.on("health.metric.recorded"), 5);
    }

    private static <T> Authored<T> authored(T definition, String json) {
        try {
            return new Authored<>(
                    new Published<>(definition, 1, 1), (ObjectNode) JSON.readTree(json), CREATED, UPDATED);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(json, mistyped);
        }
    }

    private static <T> SortedMap<String, Authored<T>> bySlug(Map<String, Authored<T>> definitions) {
        return new TreeMap<>(definitions);
    }
}
