package com.austa.gamification.domain.leaderboard;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranking points of a user have changed: those earned on one day in one journey. It says what to read anew, not by how
 * much.
 *
 * @param journey {@link Journey#CROSS} for points that count in the total alone
 * @param date in UTC, of the instant the points are booked for
 */
public record Scored(UserId user, Journey journey, LocalDate date) {

    public Scored {
        requireNonNull(user, "user");
        requireNonNull(journey, "journey");
        requireNonNull(date, "date");
    }

    public static Scored at(UserId user, Journey journey, Instant earnedAt) {
        return new Scored(user, journey, LocalDate.ofInstant(earnedAt, ZoneOffset.UTC));
    }

    /** The boards it shows on: of every period, global and, unless it is of no single journey, of the journey. */
    public List<BoardId> boards() {
        List<BoardId> boards = new ArrayList<>();
        for (BoardPeriod period : BoardPeriod.values()) {
            boards.add(new BoardId(Optional.empty(), period, date));
            if (!journey.isCross()) {
                boards.add(new BoardId(Optional.of(journey), period, date));
            }
        }
        return boards;
    }
}
