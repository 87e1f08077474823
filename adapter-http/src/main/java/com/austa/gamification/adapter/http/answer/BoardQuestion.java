package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of which board is wanted. */
public record BoardQuestion(BoardId board, Range range, Optional<UserId> around) {

    /**
     * @param period {@code daily}, {@code weekly}, {@code monthly} or {@code all-time}, which it is when null
     * @param date {@code YYYY-MM-DD}, any of the period; today when null
     * @param around a user's id, for the rows about them
     */
    public static BoardQuestion of(
            Optional<Journey> journey,
            @Nullable String period,
            @Nullable String date,
            @Nullable String around,
            Range range,
            LocalDate today) {
        return new BoardQuestion(
                new BoardId(journey, periodOf(period), dateOf(date, today)),
                range,
                Optional.ofNullable(around).map(user -> Ids.user("around", user)));
    }

    private static BoardPeriod periodOf(@Nullable String period) {
        return period == null
                ? BoardPeriod.ALL_TIME
                : BoardPeriod.ofLabel(period)
                        .orElseThrow(
                                () -> ProblemException.invalid("period", "must be daily, weekly, monthly or all-time"));
    }

    private static LocalDate dateOf(@Nullable String date, LocalDate today) {
        try {
            LocalDate picked = date == null ? today : LocalDate.parse(date);
            if (picked.getYear() >= 1970 && picked.getYear() <= 9999) {
                return picked;
            }
        } catch (DateTimeException notADate) {
            // told below, as for one that is out of range
        }
        throw ProblemException.invalid("date", "must be a date from 1970 on, written YYYY-MM-DD");
    }
}
