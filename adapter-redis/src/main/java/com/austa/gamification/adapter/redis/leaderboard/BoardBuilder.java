package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.adapter.redis.link.Script;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds boards from the books beside what is there and puts them in its place at once.
 *
 * <p>Nothing that changes meanwhile is lost: room is made before the books are read, and from then on every write goes to
 * both places; on either the newer version of a user's score stays, whichever came first.
 */
final class BoardBuilder {

    /** There while all boards are: gone with everything else when Redis is emptied. */
    static final String EPOCH = "leaderboard-epoch";

    private static final String LOCK = "leaderboard-rebuild";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Script EXTEND = Script.of(BoardBuilder.class, "lease.lua");
    private static final int SCORES_A_FILL = 5_000;
    private static final int KEYS_A_SCAN = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(BoardBuilder.class);

    private final BoardStore store;
    private final ScorePort books;
    private final LiveBoards live;
    private final Clock clock;

    BoardBuilder(BoardStore store, ScorePort books, LiveBoards live, Clock clock) {
        this.store = store;
        this.books = books;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Builds every board that should be there and removes all others.
     *
     * @return how many; empty, and to be tried again, if another process is building
     */
    Optional<Integer> buildAll() {
        return alone(token -> {
            Instant begun = clock.instant();
            Map<BoardId, Instant> boards = new HashMap<>(books.bookedSince(begun.minus(BoardLife.LONGEST)));
            boards.entrySet().removeIf(board -> BoardLife.isOver(board.getKey(), board.getValue(), begun));
            boards.putIfAbsent(BoardId.globalAllTime(), begun);
            if (!build(token, boards)) {
                return Optional.empty();
            }
            Set<String> strange = keysBut(boards.keySet());
            // Asked after they were found: a board that another process has made since is booked on by now.
            strange.removeAll(keysOf(books.bookedSince(begun.minusSeconds(1)).keySet()));
            remove(strange);
            store.link().ask(redis -> redis.set(EPOCH, token));
            LOG.info(
                    "built {} leaderboards in {} ms",
                    boards.size(),
                    Duration.between(begun, clock.instant()).toMillis());
            return Optional.of(boards.size());
        });
    }

    /**
     * Builds these boards.
     *
     * @param boards when each was last written
     * @return false, and to be tried again, if another process is building
     */
    boolean build(Map<BoardId, Instant> boards) {
        return boards.isEmpty()
                || alone(token -> build(token, boards) ? Optional.of(true) : Optional.empty())
                        .isPresent();
    }

    /** One builder at a time, or two would begin anew for ever. That it died is known when its lease has run out. */
    private <T> Optional<T> alone(Function<String, Optional<T>> build) {
        String token = UUID.randomUUID().toString();
        String got = store.link()
                .ask(redis -> redis.set(LOCK, token, SetArgs.Builder.nx().px(LEASE.toMillis())));
        if (got == null) {
            return Optional.empty();
        }
        try {
            return build.apply(token);
        } finally {
            lease(token, Duration.ZERO);
        }
    }

    private void lease(String token, Duration longer) {
        store.link().call(EXTEND, new String[] {LOCK}, token, Long.toString(longer.toMillis()));
    }

    private boolean build(String token, Map<BoardId, Instant> boards) {
        boards.forEach(live::wrote);
        store.begin(token, boards.keySet());
        Filling filling = new Filling(token);
        books.forEach(boards.keySet(), filling::add);
        filling.flush();
        Map<BoardId, Optional<Duration>> left = new HashMap<>();
        Instant now = clock.instant();
        boards.forEach((board, written) -> left.put(board, BoardLife.left(board, written, now)));
        return store.swap(token, left).isEmpty();
    }

    /** Collects chunks of many small boards into few round trips. */
    private final class Filling {
        private final String token;
        private List<BoardStore.Chunk> chunks = new ArrayList<>();
        private int scores;

        Filling(String token) {
            this.token = token;
        }

        void add(BoardId board, List<Score> chunk) {
            chunks.add(new BoardStore.Chunk(board, List.copyOf(chunk)));
            scores += chunk.size();
            if (scores >= SCORES_A_FILL) {
                flush();
            }
        }

        void flush() {
            lease(token, LEASE);
            store.fill(token, chunks);
            chunks = new ArrayList<>();
            scores = 0;
        }
    }

    /** What the books do not know may be left from other books, and its versions would shut out the new ones. */
    private Set<String> keysBut(Set<BoardId> boards) {
        Set<String> kept = keysOf(boards);
        Set<String> others = new HashSet<>();
        for (String prefix : List.of(BoardKeys.BOARDS, BoardKeys.VERSIONS)) {
            ScanArgs matching = ScanArgs.Builder.limit(KEYS_A_SCAN).match(prefix + "*");
            ScanCursor cursor = ScanCursor.INITIAL;
            do {
                ScanCursor from = cursor;
                KeyScanCursor<String> found = store.link().ask(redis -> redis.scan(from, matching));
                found.getKeys().stream().filter(key -> !kept.contains(key)).forEach(others::add);
                cursor = found;
            } while (!cursor.isFinished());
        }
        return others;
    }

    private void remove(Set<String> keys) {
        List<String> left = new ArrayList<>(keys);
        for (int from = 0; from < left.size(); from += KEYS_A_SCAN) {
            String[] some = left.subList(from, Math.min(from + KEYS_A_SCAN, left.size()))
                    .toArray(String[]::new);
            store.link().ask(redis -> redis.unlink(some));
        }
    }

    private static Set<String> keysOf(Set<BoardId> boards) {
        Set<String> keys = new HashSet<>();
        for (BoardId board : boards) {
            keys.add(BoardKeys.of(board).board());
            keys.add(BoardKeys.of(board).versions());
        }
        return keys;
    }
}
