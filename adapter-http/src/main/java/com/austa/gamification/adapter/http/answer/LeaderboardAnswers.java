package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.leaderboard.PageAroundUser;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.Collection;
import java.util.Map;

/** Who is how far ahead. Thread-safe. */
public final class LeaderboardAnswers {

    private static final int FIRST_LEVEL = 1;

    private final LeaderboardPort leaderboards;
    private final PageAroundUser pages;
    private final ProfilePort profiles;

    public LeaderboardAnswers(LeaderboardPort leaderboards, ProfilePort profiles) {
        this.leaderboards = leaderboards;
        this.pages = new PageAroundUser(leaderboards);
        this.profiles = profiles;
    }

    /** Best first; around a user whom the board does not list, nothing. */
    public Listing<Standing> standings(BoardQuestion question) {
        Range range = question.range();
        return question.around()
                .map(user -> pages.read(question.board(), user, range.limit()))
                .orElseGet(() -> leaderboards.listing(question.board(), range.limit(), range.offset()));
    }

    /** Level by user; everyone asked for has one. */
    public Map<UserId, Integer> levels(Collection<UserId> users) {
        return users.isEmpty() ? Map.of() : profiles.levelsOf(users);
    }

    public Listing<LeaderboardEntryAnswer> entries(BoardQuestion question) {
        Listing<Standing> standings = standings(question);
        Map<UserId, Integer> levels =
                levels(standings.rows().stream().map(Standing::user).toList());
        return standings.map(row -> LeaderboardEntryAnswer.of(row, levels.getOrDefault(row.user(), FIRST_LEVEL)));
    }
}
