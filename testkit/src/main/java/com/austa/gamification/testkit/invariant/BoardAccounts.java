package com.austa.gamification.testkit.invariant;

import static com.austa.gamification.testkit.invariant.Invariant.I7;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.time.Instant;

/** Every board that has ever had an entry, as its store shows it and as the books rank it. */
final class BoardAccounts {

    private static final int PAGE = 200;

    private BoardAccounts() {}

    static void check(Evidence evidence, Findings found) {
        evidence.books().scores().bookedSince(Instant.EPOCH).keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(board -> check(board, evidence, found));
    }

    private static void check(BoardId board, Evidence evidence, Findings found) {
        LeaderboardPort books = evidence.books().leaderboards();
        for (int from = 0; ; from += PAGE) {
            Listing<Standing> shown;
            try {
                shown = evidence.view().listing(board, PAGE, from);
            } catch (LeaderboardUnavailable answeredByTheBooks) {
                if (board.until().isEmpty()) {
                    found.add(I7, "board %s is not shown: %s", board, answeredByTheBooks);
                }
                return;
            }
            Listing<Standing> should = books.listing(board, PAGE, from);
            if (!shown.equals(should)) {
                found.add(I7, "board %s shows %s from row %d on, but the books say %s", board, shown, from, should);
                return;
            }
            if (should.rows().size() < PAGE) {
                return;
            }
        }
    }
}
