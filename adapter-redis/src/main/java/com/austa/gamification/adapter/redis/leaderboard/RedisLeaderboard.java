package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.adapter.redis.link.RedisUnavailable;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Boards as Redis has them, one round trip a question. A board that is not whole (never built, expired, evicted, lost) is
 * no empty board: it is unavailable.
 */
public final class RedisLeaderboard implements LeaderboardView {

    private final BoardStore store;
    private final Consumer<BoardId> lost;

    /** @param lost told of a board that was asked for and is not whole; returns at once */
    RedisLeaderboard(BoardStore store, Consumer<BoardId> lost) {
        this.store = store;
        this.lost = lost;
    }

    @Override
    public Listing<Standing> listing(BoardId board, int limit, int offset) {
        BoardStore.Page page = ask(board, () -> store.page(board, limit, offset));
        List<BoardStore.Row> rows = page.listing().rows();
        List<Standing> standings = new ArrayList<>(rows.size());
        long rank = page.better() + 1;
        for (int i = 0; i < rows.size(); i++) {
            BoardStore.Row row = rows.get(i);
            if (i > 0 && row.points() != rows.get(i - 1).points()) {
                rank = (long) offset + i + 1;
            }
            standings.add(new Standing(rank, row.user(), row.points()));
        }
        return new Listing<>(standings, page.listing().total());
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        BoardStore.Place found = ask(board, () -> store.standing(board, user));
        return found.row().map(row -> new Standing(found.better() + 1, row.user(), row.points()));
    }

    @Override
    public void put(BoardId board, List<Score> scores) {
        ask(board, () -> store.put(Map.of(board, scores)).isEmpty() ? Optional.of(board) : Optional.empty());
    }

    private <T> T ask(BoardId board, Supplier<Optional<T>> question) {
        try {
            return question.get().orElseThrow(() -> {
                lost.accept(board);
                return new LeaderboardUnavailable(
                        "leaderboard '%s' is not whole in Redis; its points are safe, ask the books".formatted(board));
            });
        } catch (RedisUnavailable unavailable) {
            throw new LeaderboardUnavailable(
                    "leaderboard '%s': %s; its points are safe, ask the books"
                            .formatted(board, unavailable.getMessage()),
                    unavailable);
        }
    }
}
