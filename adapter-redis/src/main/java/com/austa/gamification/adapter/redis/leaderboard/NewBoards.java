package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Boards on which this process has not written before: of a day that has begun, or of one long over whose board has
 * expired. They are read whole, all in one go, and a small one is made in one call.
 *
 * <p>Nothing is lost by that, although no room is made before the books are read. If there is a board by then, made by
 * another process or a builder, the call only puts scores on it, and of each user the newest stays. If there is none,
 * then nobody has written between the reading and the making: a write on a board that is not there is refused, and who
 * was refused reads again and tries again. An expiry in between means that the last write was days ago. A builder that
 * has begun gets the scores too, and one that begins later reads later. A Redis that was emptied in between is found
 * without its epoch, and everything is built anew.
 *
 * <p>One case is left: Redis throws away a board that another process wrote in between. So where Redis may do that, boards
 * are built the long way. One member never passes for a board: what is made here is all that the books have.
 *
 * <p>For one thread, but for {@link #isEmpty}.
 */
final class NewBoards {

    /** A chunk of fewer scores is its board's last. */
    private static final int CHUNK = 1_000;

    private static final int SCORES_A_CALL = 5_000;
    private static final int BOARDS_AT_ONCE = 20_000;

    private final BoardStore store;
    private final ScorePort books;
    private final LiveBoards live;
    private final Clock clock;
    private final Set<BoardId> waiting = ConcurrentHashMap.newKeySet();

    NewBoards(BoardStore store, ScorePort books, LiveBoards live, Clock clock) {
        this.store = store;
        this.books = books;
        this.live = live;
        this.clock = clock;
    }

    /** @return whether it is one of them, and will be made */
    boolean await(BoardId board) {
        if (live.lastWritten(board).isPresent()) {
            return false;
        }
        waiting.add(board);
        return true;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void clear() {
        waiting.clear();
    }

    /**
     * Makes those that wait.
     *
     * @param evicting whether Redis may throw boards away
     * @return those that a builder has to build: large ones, damaged ones, all if Redis may throw them away
     */
    Set<BoardId> make(boolean evicting) {
        Set<BoardId> boards = new HashSet<>();
        waiting.stream().limit(BOARDS_AT_ONCE).forEach(boards::add);
        Instant now = clock.instant();
        Set<BoardId> left = boards;
        if (!evicting) {
            Making making = new Making();
            books.forEach(boards, making::add);
            making.flush();
            left = making.left;
        }
        boards.forEach(board -> live.wrote(board, now));
        waiting.removeAll(boards);
        return left;
    }

    private final class Making {
        private final Set<BoardId> left = new HashSet<>();
        private final Map<BoardId, List<Score>> whole = new HashMap<>();
        private int scores;

        void add(BoardId board, List<Score> chunk) {
            if (chunk.size() >= CHUNK) {
                left.add(board);
            }
            if (left.contains(board)) {
                return;
            }
            whole.put(board, chunk);
            scores += chunk.size();
            if (scores >= SCORES_A_CALL) {
                flush();
            }
        }

        void flush() {
            left.addAll(store.create(whole));
            whole.clear();
            scores = 0;
        }
    }
}
