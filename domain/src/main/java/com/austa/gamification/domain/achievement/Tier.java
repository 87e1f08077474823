package com.austa.gamification.domain.achievement;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** One step of an achievement: reached at {@code atLeast}, worth {@code points}. */
public record Tier(String name, BigDecimal atLeast, long points) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    public Tier {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "tier name must be 1 to 32 characters of a-z, 0-9 and - but was '%s'".formatted(name));
        }
        if (points < 0) {
            throw new IllegalArgumentException(
                    "tier '%s': points must be 0 or more but were %d".formatted(name, points));
        }
    }
}
