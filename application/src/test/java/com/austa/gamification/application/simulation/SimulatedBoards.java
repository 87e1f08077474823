package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store like Redis: shared by all instances, emptied at any moment, whole only if it carries the mark. */
final class SimulatedBoards implements LeaderboardView {

    private final boolean guarded;
    private final Map<BoardId, TreeMap<UserId, Score>> boards = new HashMap<>();
    private boolean whole;
    private long flushes;

    /** @param guarded whether an older score never replaces a newer one */
    SimulatedBoards(boolean guarded) {
        this.guarded = guarded;
    }

    @Override
    public void put(BoardId board, List<Score> scores) {
        Map<UserId, Score> shown = boards.computeIfAbsent(board, none -> new TreeMap<>());
        for (Score score : scores) {
            Score before = shown.get(score.user());
            if (!guarded || before == null || before.version() <= score.version()) {
                shown.put(score.user(), score);
            }
        }
    }

    void flush() {
        boards.clear();
        whole = false;
        flushes++;
    }

    boolean isWhole() {
        return whole;
    }

    /** Tells whether it was emptied since. */
    long flushes() {
        return flushes;
    }

    void markWhole() {
        whole = true;
    }

    @Override
    public Listing<Standing> listing(BoardId board, int limit, int offset) {
        if (!whole) {
            throw new LeaderboardUnavailable("the boards carry no mark");
        }
        List<Score> listed = new ArrayList<>(boards.getOrDefault(board, new TreeMap<>()).values().stream()
                .filter(score -> score.points() > 0)
                .sorted(Comparator.comparing(Score::points)
                        .thenComparing(Score::user)
                        .reversed())
                .toList());
        List<Standing> standings = new ArrayList<>();
        for (Score score : listed) {
            Optional<Standing> above =
                    standings.isEmpty() ? Optional.empty() : Optional.of(standings.get(standings.size() - 1));
            long rank = above.filter(one -> one.points() == score.points())
                    .map(Standing::rank)
                    .orElse(standings.size() + 1L);
            standings.add(new Standing(rank, score.user(), score.points()));
        }
        return Listing.of(standings, limit, offset);
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        return listing(board, Integer.MAX_VALUE, 0).rows().stream()
                .filter(standing -> standing.user().equals(user))
                .findFirst();
    }
}
