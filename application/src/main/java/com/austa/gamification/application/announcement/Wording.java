package com.austa.gamification.application.announcement;

import static java.util.Objects.requireNonNull;

/** An announcement for people. */
public record Wording(String title, String body) {

    public Wording {
        requireNonNull(title, "title");
        requireNonNull(body, "body");
    }
}
