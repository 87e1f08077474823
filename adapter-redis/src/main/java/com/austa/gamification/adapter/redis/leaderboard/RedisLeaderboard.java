package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.adapter.redis.link.RedisUnavailable;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Standing;
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
    public List<Standing> page(BoardId board, int limit, int offset) {
        BoardStore.Page page = ask(board, () -> store.page(board, limit, offset));
        List<Standing> standings = new ArrayList<>(page.rows().size());
        long rank = page.better() + 1;
        for (int i = 0; i < page.rows().size(); i++) {
            BoardStore.Row row = page.rows().get(i);
            if (i > 0 && row.points() != page.rows().get(i - 1).points()) {
                rank = (long) offset + i + 1;
            }
            standings.add(new Standing(rank, row.user(), row.points()));
        }
        return standings;
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        BoardStore.Page found = ask(board, () -> store.standing(board, user));
        return found.rows().stream()
                .map(row -> new Standing(found.better() + 1, row.user(), row.points()))
                .findFirst();
    }

    @Override
    public long size(BoardId board) {
        return ask(board, () -> store.size(board));
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
