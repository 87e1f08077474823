package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.domain.quest.Quest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A quest as told.
 *
 * @param tasks as its author wrote them
 * @param rewards as its author wrote them
 * @param endDate first instant that no longer counts
 */
public record QuestAnswer(
        String id,
        String name,
        String description,
        String journeyType,
        Instant startDate,
        Instant endDate,
        String start,
        String order,
        @Nullable JsonNode tasks,
        @Nullable JsonNode rewards,
        Instant createdAt,
        Instant updatedAt) {

    static QuestAnswer of(Authored<Quest> authored) {
        Quest quest = authored.definition();
        return new QuestAnswer(
                quest.id().slug(),
                quest.name(),
                quest.description(),
                quest.journey().name(),
                quest.startDate(),
                quest.endDate(),
                quest.start().name().toLowerCase(Locale.ROOT),
                quest.order().name().toLowerCase(Locale.ROOT),
                authored.json().get("tasks"),
                authored.json().get("rewards"),
                authored.createdAt(),
                authored.updatedAt());
    }
}
