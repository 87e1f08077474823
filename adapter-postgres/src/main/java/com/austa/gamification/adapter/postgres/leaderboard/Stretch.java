package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From an instant until before another. */
record Stretch(Instant from, Instant until) {

    /** More than these are not looked up one by one: one that covers all is read in one go. */
    private static final int MOST = 8;

    /** The week and the month that a change lies in. */
    static Stretch around(Scored change) {
        Stretch week = of(new BoardId(Optional.empty(), BoardPeriod.WEEKLY, change.date()));
        Stretch month = of(new BoardId(Optional.empty(), BoardPeriod.MONTHLY, change.date()));
        return week.and(month);
    }

    /** The periods of these boards. */
    static List<Stretch> covering(Collection<BoardId> periodic) {
        List<Stretch> merged =
                merged(periodic.stream().map(Stretch::of).distinct().toList());
        return merged.size() <= MOST ? merged : List.of(merged.get(0).and(merged.get(merged.size() - 1)));
    }

    /** In order; those that overlap or touch are one. */
    static List<Stretch> merged(Collection<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next :
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.from.isAfter(merged.get(last).until)) {
                merged.set(last, merged.get(last).and(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    boolean holds(Scored change) {
        Instant day = change.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        return !day.isBefore(from) && day.isBefore(until);
    }

    private Stretch and(Stretch other) {
        return new Stretch(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }

    private static Stretch of(BoardId board) {
        return new Stretch(board.from().orElseThrow(), board.until().orElseThrow());
    }
}
