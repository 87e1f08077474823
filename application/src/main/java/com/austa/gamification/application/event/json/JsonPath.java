package com.austa.gamification.application.event.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.LinkedList;
import java.util.List;

/**
 * Where in a document something stands, such as {@code payload.rating} or {@code metadata.tags[2]}. A name that is not
 * plain is shown as {@code ?} and a long path is cut: names are the sender's, and paths go to logs and headers.
 */
public final class JsonPath {

    private static final int STEPS_MAX = 6;
    private static final int NAME_MAX = 40;

    private JsonPath() {}

    /** @param steps names, and whole numbers for places in arrays, from the outside in */
    public static String of(List<?> steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps.subList(0, Math.min(STEPS_MAX, steps.size()))) {
            if (step instanceof Number index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(plain(step.toString()));
            }
        }
        return steps.size() > STEPS_MAX ? path.append('…').toString() : path.toString();
    }

    static String of(JsonStreamContext innermost) {
        List<Object> steps = new LinkedList<>();
        for (JsonStreamContext here = innermost; here != null && !here.inRoot(); here = here.getParent()) {
            if (here.inArray()) {
                steps.add(0, here.getCurrentIndex());
            } else if (here.hasCurrentName()) {
                steps.add(0, here.getCurrentName());
            }
        }
        return of(steps);
    }

    private static String plain(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= NAME_MAX
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        return plain ? name : "?";
    }
}
