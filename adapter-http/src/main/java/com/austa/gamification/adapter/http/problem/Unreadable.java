package com.austa.gamification.adapter.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Where a body stops being JSON that can be read. */
public final class Unreadable {

    private Unreadable() {}

    /** The place by line and column; what is nested too deeply has none. */
    public static String at(JsonProcessingException notJson) {
        JsonLocation location = notJson.getLocation();
        return location == null
                ? "it is nested too deeply or too long to be read"
                : "line %d, column %d cannot be read".formatted(location.getLineNr(), location.getColumnNr());
    }
}
