package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Boards, however they are kept, rank the same points alike. */
public interface LeaderboardPortContract {

    /**
     * Points booked for a user.
     *
     * @param at event time
     * @param points signed
     */
    record Booked(UserId user, Journey journey, Instant at, long points) {}

    /** Boards on which these points were booked, in this order, and no others. */
    LeaderboardPort boardsAfter(List<Booked> bookings);

    Journey HEALTH = new Journey("health");
    Journey CARE = new Journey("care");
    Instant SUNDAY = Instant.parse("2026-11-22T23:59:59.999999Z");
    Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    BoardId GLOBAL = BoardId.globalAllTime();

    /** In ascending order; a signed comparison would put the last two first. */
    UserId ANN = UserId.of("0f000000-0000-4000-8000-000000000001");

    UserId BEN = UserId.of("7f000000-0000-4000-8000-000000000002");
    UserId CYD = UserId.of("80000000-0000-4000-8000-000000000003");
    UserId DAN = UserId.of("ff000000-0000-4000-8000-000000000004");

    @Test
    default void a_board_without_points_is_empty() {
        LeaderboardPort boards = boardsAfter(List.of());
        assertThat(boards.page(GLOBAL, 10, 0)).isEmpty();
        assertThat(boards.standingOf(GLOBAL, ANN)).isEmpty();
        assertThat(boards.size(GLOBAL)).isZero();
    }

    @Test
    default void the_most_points_stand_first() {
        LeaderboardPort boards = boardsAfter(List.of(earned(ANN, 10), earned(BEN, 30), earned(CYD, 20)));
        assertThat(boards.page(GLOBAL, 10, 0))
                .containsExactly(new Standing(1, BEN, 30), new Standing(2, CYD, 20), new Standing(3, ANN, 10));
    }

    @Test
    default void equal_points_share_a_rank_in_descending_order_of_user_id_as_unsigned_bytes() {
        LeaderboardPort boards =
                boardsAfter(List.of(earned(CYD, 20), earned(ANN, 10), earned(BEN, 20), earned(DAN, 30)));
        assertThat(boards.page(GLOBAL, 10, 0))
                .containsExactly(
                        new Standing(1, DAN, 30),
                        new Standing(2, CYD, 20),
                        new Standing(2, BEN, 20),
                        new Standing(4, ANN, 10));
        assertThat(boards.standingOf(GLOBAL, BEN)).contains(new Standing(2, BEN, 20));
        assertThat(boards.standingOf(GLOBAL, ANN)).contains(new Standing(4, ANN, 10));
    }

    @Test
    default void a_page_that_begins_among_equals_has_their_rank() {
        LeaderboardPort boards =
                boardsAfter(List.of(earned(CYD, 20), earned(ANN, 20), earned(BEN, 20), earned(DAN, 30)));
        assertThat(boards.page(GLOBAL, 1, 2)).containsExactly(new Standing(2, BEN, 20));
        assertThat(boards.page(GLOBAL, 1, 3)).containsExactly(new Standing(2, ANN, 20));
        assertThat(boards.listing(GLOBAL, 1, 4)).isEqualTo(new Listing<>(List.of(), 4));
        assertThat(boards.listing(GLOBAL, 1, 1_000_000).total()).isEqualTo(4);
    }

    @Test
    default void who_has_no_points_above_zero_is_not_listed() {
        LeaderboardPort boards = boardsAfter(
                List.of(earned(ANN, 10), earned(ANN, -10), earned(BEN, 5), earned(BEN, -6), earned(CYD, 1)));
        assertThat(boards.page(GLOBAL, 10, 0)).containsExactly(new Standing(1, CYD, 1));
        assertThat(boards.standingOf(GLOBAL, ANN)).isEmpty();
        assertThat(boards.size(GLOBAL)).isEqualTo(1);
    }

    @Test
    default void journeys_have_boards_of_their_own_and_points_across_them_count_in_the_global_one_alone() {
        LeaderboardPort boards = boardsAfter(List.of(
                new Booked(ANN, HEALTH, MONDAY, 1),
                new Booked(ANN, CARE, MONDAY, 20),
                new Booked(ANN, Journey.CROSS, MONDAY, 300)));
        assertThat(boards.standingOf(board(Optional.of(HEALTH), BoardPeriod.ALL_TIME, MONDAY), ANN))
                .contains(new Standing(1, ANN, 1));
        assertThat(boards.standingOf(board(Optional.of(CARE), BoardPeriod.WEEKLY, MONDAY), ANN))
                .contains(new Standing(1, ANN, 20));
        assertThat(boards.standingOf(GLOBAL, ANN)).contains(new Standing(1, ANN, 321));
    }

    @Test
    default void periods_are_cut_in_utc_by_the_time_of_the_event() {
        LeaderboardPort boards =
                boardsAfter(List.of(new Booked(ANN, HEALTH, SUNDAY, 1), new Booked(ANN, HEALTH, MONDAY, 20)));
        assertThat(pointsOf(ANN, boards, BoardPeriod.DAILY, SUNDAY)).isEqualTo(1);
        assertThat(pointsOf(ANN, boards, BoardPeriod.DAILY, MONDAY)).isEqualTo(20);
        assertThat(pointsOf(ANN, boards, BoardPeriod.WEEKLY, SUNDAY)).isEqualTo(1);
        assertThat(pointsOf(ANN, boards, BoardPeriod.WEEKLY, MONDAY)).isEqualTo(20);
        assertThat(pointsOf(ANN, boards, BoardPeriod.MONTHLY, SUNDAY)).isEqualTo(21);
        assertThat(boards.page(board(Optional.of(HEALTH), BoardPeriod.DAILY, SUNDAY), 10, 0))
                .containsExactly(new Standing(1, ANN, 1));
    }

    /** Scores beyond the exact integers of a double would lose points in a store that keeps doubles. */
    @Test
    default void large_scores_are_exact() {
        LeaderboardPort boards =
                boardsAfter(List.of(earned(ANN, (1L << 53) - 1), earned(ANN, 1), earned(BEN, (1L << 53) - 1)));
        assertThat(boards.page(GLOBAL, 10, 0))
                .containsExactly(new Standing(1, ANN, 1L << 53), new Standing(2, BEN, (1L << 53) - 1));
    }

    @Test
    default void any_points_are_ranked_as_by_counting() {
        Random random = new Random(20_261_122);
        List<Booked> bookings = new ArrayList<>();
        InMemoryLeaderboard counted = new InMemoryLeaderboard();
        for (int i = 0; i < 400; i++) {
            UserId user = new UserId(new UUID(random.nextInt(40) * 0x0700_0000_0000_0000L, random.nextInt(2)));
            Booked booked =
                    new Booked(user, HEALTH, MONDAY.plusSeconds(random.nextInt(3) * 86_400L), random.nextInt(8) - 2);
            bookings.add(booked);
            counted.book(booked.user(), booked.journey(), booked.at(), booked.points());
        }
        LeaderboardPort boards = boardsAfter(bookings);
        for (BoardId board : counted.bookedSince(Instant.EPOCH).keySet()) {
            assertThat(boards.size(board)).as("size of %s", board).isEqualTo(counted.size(board));
            for (int offset = 0; offset <= counted.size(board); offset += 7) {
                List<Standing> page = boards.page(board, 7, offset);
                assertThat(boards.listing(board, 7, offset))
                        .as("%s from %d", board, offset)
                        .isEqualTo(counted.listing(board, 7, offset));
                for (Standing standing : page) {
                    assertThat(boards.standingOf(board, standing.user())).contains(standing);
                }
            }
        }
    }

    private static Booked earned(UserId user, long points) {
        return new Booked(user, HEALTH, MONDAY, points);
    }

    private static long pointsOf(UserId user, LeaderboardPort boards, BoardPeriod period, Instant at) {
        return boards.standingOf(board(Optional.empty(), period, at), user)
                .map(Standing::points)
                .orElse(0L);
    }

    private static BoardId board(Optional<Journey> journey, BoardPeriod period, Instant at) {
        return new BoardId(journey, period, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
