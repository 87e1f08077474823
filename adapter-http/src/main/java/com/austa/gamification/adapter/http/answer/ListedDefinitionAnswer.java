package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.Authored;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A definition in a list of administrators.
 *
 * @param definition as its author wrote it
 */
public record ListedDefinitionAnswer(
        String id, int revision, JsonNode definition, Instant createdAt, Instant updatedAt) {

    static ListedDefinitionAnswer of(String slug, Authored<?> authored) {
        return new ListedDefinitionAnswer(
                slug, authored.published().revision(), authored.json(), authored.createdAt(), authored.updatedAt());
    }
}
