package com.austa.gamification.application.leaderboard;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.util.List;
import java.util.Optional;

/**
 * The part of a board that has one user in its middle. A rank says how many are better and nothing about those with as
 * many points, so the user's row is sought among them by halving: rows stand by points, then by user id, both descending.
 */
public final class PageAroundUser {

    private final LeaderboardPort leaderboards;

    public PageAroundUser(LeaderboardPort leaderboards) {
        this.leaderboards = leaderboards;
    }

    /** At most {@code limit} rows; none when the user is not listed. */
    public Listing<Standing> read(BoardId board, UserId user, int limit) {
        Optional<Standing> found = leaderboards.standingOf(board, user);
        if (found.isEmpty()) {
            return new Listing<>(List.of(), leaderboards.size(board));
        }
        int before = (limit - 1) / 2;
        return leaderboards.listing(board, limit, Math.max(0, rowOf(board, found.get()) - before));
    }

    private int rowOf(BoardId board, Standing wanted) {
        int low = Math.toIntExact(wanted.rank() - 1);
        int high = Math.toIntExact(leaderboards.size(board)) - 1;
        int middle = low;
        while (low < high) {
            List<Standing> there = leaderboards.page(board, 1, middle);
            if (there.isEmpty() || standsBefore(wanted, there.get(0))) {
                high = middle - 1;
            } else if (there.get(0).user().equals(wanted.user())) {
                return middle;
            } else {
                low = middle + 1;
            }
            middle = (low + high) >>> 1;
        }
        return low;
    }

    private static boolean standsBefore(Standing one, Standing other) {
        return one.points() != other.points()
                ? one.points() > other.points()
                : one.user().compareTo(other.user()) > 0;
    }
}
