package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What one user was given on each day of a span, by journey; the boards of every day in it are added up from that.
 *
 * @param days since 1970, as often as there were journeys on a day
 */
record UserDays(Integer[] days, String[] journeys, Long[] points) {

    private static final int SECONDS_A_DAY = 86_400;

    /** From {@code days}, {@code journeys} and {@code sums}, which are null if there was nothing. */
    static UserDays of(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return days == null
                ? new UserDays(new Integer[0], new String[0], new Long[0])
                : new UserDays(
                        (Integer[]) days.getArray(),
                        (String[]) row.getArray("journeys").getArray(),
                        (Long[]) row.getArray("sums").getArray());
    }

    /** Only of a board whose period lies in the span. */
    long on(BoardId board) {
        long from = day(board.from().orElseThrow());
        long until = day(board.until().orElseThrow());
        long sum = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] >= from && days[i] < until && isOn(board, journeys[i])) {
                sum = Math.addExact(sum, points[i]);
            }
        }
        return sum;
    }

    private static boolean isOn(BoardId board, String journey) {
        return board.journey().isEmpty() || board.journey().get().name().equals(journey);
    }

    private static long day(Instant start) {
        return Math.floorDiv(start.getEpochSecond(), SECONDS_A_DAY);
    }
}
