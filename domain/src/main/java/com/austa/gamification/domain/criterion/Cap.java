package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.time.Calendar;

/** At most so many points a calendar window, filled by place; penalties are not capped and free nothing. */
public record Cap(long points, Calendar per) {

    public Cap {
        requireNonNull(per, "per");
        if (points < 1) {
            throw new IllegalArgumentException("cap: points must be 1 or more but were " + points);
        }
    }
}
