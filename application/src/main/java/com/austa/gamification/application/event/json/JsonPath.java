package com.austa.gamification.application.event.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where in a document a reader stands, such as {@code payload.rating} or {@code metadata.tags[2]}. A name that is not
 * plain is shown as {@code ?} and a long path is cut: names are the sender's, and paths go to logs and headers.
 */
final class JsonPath {

    private static final int STEPS_MAX = 6;
    private static final int NAME_MAX = 40;

    private JsonPath() {}

    static String of(JsonStreamContext innermost) {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonStreamContext here = innermost; here != null && !here.inRoot(); here = here.getParent()) {
            if (here.inArray()) {
                steps.addFirst("[" + here.getCurrentIndex() + "]");
            } else if (here.hasCurrentName()) {
                steps.addFirst(plain(here.getCurrentName()));
            }
        }
        StringBuilder path = new StringBuilder();
        int shown = 0;
        for (String step : steps) {
            if (shown++ == STEPS_MAX) {
                return path.append("…").toString();
            }
            path.append(path.length() == 0 || step.startsWith("[") ? "" : ".").append(step);
        }
        return path.toString();
    }

    private static String plain(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= NAME_MAX
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        return plain ? name : "?";
    }
}
