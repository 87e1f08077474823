package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Hands on scores that come board after board, in lists of one board each; for a single use. */
final class Chunks {

    private final Set<BoardId> wanted;
    private final BiConsumer<BoardId, List<Score>> chunk;
    private final List<Score> scores = new ArrayList<>(PostgresScores.CHUNK);
    private Optional<BoardId> open = Optional.empty();

    /** @param wanted scores of other boards are dropped */
    Chunks(Set<BoardId> wanted, BiConsumer<BoardId, List<Score>> chunk) {
        this.wanted = wanted;
        this.chunk = chunk;
    }

    void add(BoardId board, Score score) {
        if (scores.size() == PostgresScores.CHUNK || open.filter(board::equals).isEmpty()) {
            end();
        }
        open = Optional.of(board);
        if (wanted.contains(board)) {
            scores.add(score);
        }
    }

    void end() {
        if (!scores.isEmpty()) {
            chunk.accept(open.orElseThrow(), List.copyOf(scores));
            scores.clear();
        }
    }
}
