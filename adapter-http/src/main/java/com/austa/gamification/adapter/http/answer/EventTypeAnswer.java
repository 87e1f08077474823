package com.austa.gamification.adapter.http.answer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event type as administrators are told of it.
 *
 * @param schemas a JSON Schema of the payload for each major version
 */
public record EventTypeAnswer(String type, String journey, JsonNode schemas) {}
