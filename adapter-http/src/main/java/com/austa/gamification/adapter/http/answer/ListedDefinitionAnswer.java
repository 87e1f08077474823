package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.Authored;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A definition in a list of administrators.
 *
 * @param retired whether it gives nothing any more
 * @param definition as its author wrote it
 */
public record ListedDefinitionAnswer(
        String id, int revision, boolean retired, JsonNode definition, Instant createdAt, Instant updatedAt) {

    static ListedDefinitionAnswer of(String slug, Authored<?> authored) {
        return new ListedDefinitionAnswer(
                slug,
                authored.published().revision(),
                authored.isRetired(),
                authored.json(),
                authored.createdAt(),
                authored.updatedAt());
    }
}
