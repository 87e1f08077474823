package com.austa.gamification.domain.leaderboard;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One board.
 *
 * @param journey empty for the global board
 * @param date any date of its period; kept as the period's first day, so that equal boards are equal
 */
public record BoardId(Optional<Journey> journey, BoardPeriod period, LocalDate date) {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    public BoardId {
        requireNonNull(journey, "journey");
        requireNonNull(period, "period");
        date = period.from(date)
                .map(from -> from.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(NO_DATE);
    }

    public static BoardId globalAllTime() {
        return new BoardId(Optional.empty(), BoardPeriod.ALL_TIME, NO_DATE);
    }

    /** {@code global} or the journey. */
    public String journeyName() {
        return journey.map(Journey::name).orElse("global");
    }

    public String periodName() {
        return period.nameOf(date);
    }

    public Optional<Instant> from() {
        return period.from(date);
    }

    public Optional<Instant> until() {
        return period.until(date);
    }

    @Override
    public String toString() {
        return journeyName() + ":" + periodName();
    }
}
