package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.domain.achievement.Achievement;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An achievement as told. Name, description, icon and criteria of a hidden one are null to users who do not hold it.
 *
 * @param points 0 where the tiers carry them
 * @param criteria as its author wrote it
 */
public record AchievementAnswer(
        String id,
        @Nullable String name,
        @Nullable String description,
        String journeyType,
        long points,
        @Nullable JsonNode criteria,
        @Nullable String icon,
        boolean hidden,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode tiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode repeat,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode requires,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant startsAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant endsAt,
        Instant createdAt,
        Instant updatedAt) {

    static AchievementAnswer shown(Authored<Achievement> authored) {
        Achievement achievement = authored.definition();
        return of(
                authored,
                achievement.name(),
                achievement.description(),
                authored.json().get("criteria"),
                achievement.icon().orElse(null));
    }

    static AchievementAnswer concealed(Authored<Achievement> authored) {
        return of(authored, null, null, null, null);
    }

    private static AchievementAnswer of(
            Authored<Achievement> authored,
            @Nullable String name,
            @Nullable String description,
            @Nullable JsonNode criteria,
            @Nullable String icon) {
        Achievement achievement = authored.definition();
        ObjectNode json = authored.json();
        return new AchievementAnswer(
                achievement.id().slug(),
                name,
                description,
                achievement.journey().name(),
                achievement.points(),
                criteria,
                icon,
                achievement.hidden(),
                json.get("tiers"),
                json.get("repeat"),
                json.get("requires"),
                achievement.life().startsAt().orElse(null),
                achievement.life().endsAt().orElse(null),
                authored.createdAt(),
                authored.updatedAt());
    }
}
