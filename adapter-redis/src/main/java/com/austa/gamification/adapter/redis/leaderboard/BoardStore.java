package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.adapter.redis.link.RedisLink;
import com.austa.gamification.adapter.redis.link.Script;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.listing.Listing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scripts that read and write boards. A board that is not whole is never read and never written, only replaced. */
final class BoardStore {

    private static final Script PUT = script("set.lua", "put.lua");
    private static final Script BEGIN = script("begin.lua");
    private static final Script FILL = script("set.lua", "fill.lua");
    private static final Script SWAP = script("swap.lua");
    private static final Script PAGE = script("whole.lua", "page.lua");
    private static final Script STANDING = script("whole.lua", "standing.lua");
    private static final Script SIZE = script("whole.lua", "size.lua");

    private static final long NOT_WHOLE = -1;
    private static final String NO_LIMIT = "0";
    private static final String SOME = "0";
    private static final String ALL = "1";

    /** Lua cannot hand on more than 8,000 arguments at once. */
    private static final int SCORES_A_CALL = 1_000;

    /** After this a board whose builder died is forgotten. */
    private static final String BUILD_SECONDS = "600";

    private final RedisLink link;

    BoardStore(RedisLink link) {
        this.link = link;
    }

    RedisLink link() {
        return link;
    }

    /** Who has how many points, below how many others. */
    record Row(UserId user, long points) {}

    /** @param better how many have more points than the first row */
    record Page(long better, Listing<Row> listing) {}

    /** Empty if the board is not whole. */
    Optional<Page> page(BoardId board, int limit, int offset) {
        List<Object> answer = link.call(
                PAGE,
                BoardKeys.of(board).current(),
                Integer.toString(offset),
                Long.toString((long) offset + limit - 1));
        long total = (Long) answer.get(0);
        if (total == NOT_WHOLE) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(answer.size() / 2);
        for (int i = 2; i < answer.size(); i += 2) {
            rows.add(new Row(UserId.of((String) answer.get(i)), Long.parseLong((String) answer.get(i + 1))));
        }
        return Optional.of(new Page((Long) answer.get(1), new Listing<>(rows, total)));
    }

    /** @param better how many have more points; of no row nobody */
    record Place(long better, Optional<Row> row) {}

    /** Without a row for a user who is not listed; empty if the board is not whole. */
    Optional<Place> standing(BoardId board, UserId user) {
        List<Object> answer = link.call(STANDING, BoardKeys.of(board).current(), user.toString());
        if (answer.isEmpty()) {
            return Optional.of(new Place(0, Optional.empty()));
        }
        long better = (Long) answer.get(0);
        return better == NOT_WHOLE
                ? Optional.empty()
                : Optional.of(new Place(better, Optional.of(new Row(user, Long.parseLong((String) answer.get(1))))));
    }

    /** Those of the boards that are not whole. */
    Set<BoardId> notWhole(Collection<BoardId> boards) {
        List<BoardId> asked = List.copyOf(boards);
        List<Long> sizes = link.callAll(
                SIZE,
                asked.stream()
                        .map(board -> new Script.Call(BoardKeys.of(board).current(), new String[0]))
                        .toList());
        return where(asked, sizes, NOT_WHOLE);
    }

    /** @return the boards that are not whole, on which nothing was written */
    Set<BoardId> put(Map<BoardId, List<Score>> scores) {
        return put(scores, SOME);
    }

    /**
     * Makes boards of these scores where there is nothing; where there is a board, as {@link #put}.
     *
     * @param scores all that a board has, at most 1,000 each
     * @return the boards that are there and not whole, on which nothing was written
     */
    Set<BoardId> create(Map<BoardId, List<Score>> scores) {
        return put(scores, ALL);
    }

    private Set<BoardId> put(Map<BoardId, List<Score>> scores, String extent) {
        List<BoardId> boards = new ArrayList<>(scores.size());
        List<Script.Call> calls = new ArrayList<>(scores.size());
        scores.forEach((board, onBoard) -> {
            String life = BoardLife.of(board.period())
                    .map(kept -> Long.toString(kept.toSeconds()))
                    .orElse(NO_LIMIT);
            String[] keys = BoardKeys.of(board).all();
            for (int from = 0; from < onBoard.size(); from += SCORES_A_CALL) {
                List<Score> some = onBoard.subList(from, Math.min(from + SCORES_A_CALL, onBoard.size()));
                boards.add(board);
                calls.add(new Script.Call(keys, arguments(some, life, extent)));
            }
        });
        return where(boards, link.callAll(PUT, calls), 0);
    }

    /** Makes room for these boards beside the old ones; from now on {@link #put} writes there too. */
    void begin(String token, Collection<BoardId> boards) {
        link.callAll(
                BEGIN,
                boards.stream()
                        .map(board ->
                                new Script.Call(BoardKeys.of(board).beside(), new String[] {token, BUILD_SECONDS}))
                        .toList());
    }

    /** One chunk of a board that is being built. */
    record Chunk(BoardId board, List<Score> scores) {}

    /** Without effect on boards that another builder has begun anew meanwhile. */
    void fill(String token, List<Chunk> chunks) {
        link.callAll(
                FILL,
                chunks.stream()
                        .map(chunk -> new Script.Call(
                                BoardKeys.of(chunk.board()).beside(), arguments(chunk.scores(), token, BUILD_SECONDS)))
                        .toList());
    }

    /**
     * Puts what was built in the place of the old boards, each at once.
     *
     * @param left how long each is kept
     * @return the boards that another builder has begun anew meanwhile
     */
    Set<BoardId> swap(String token, Map<BoardId, Optional<Duration>> left) {
        List<BoardId> boards = List.copyOf(left.keySet());
        List<Script.Call> calls = new ArrayList<>();
        for (BoardId board : boards) {
            String millis = left.getOrDefault(board, Optional.empty())
                    .map(kept -> Long.toString(Math.max(1, kept.toMillis())))
                    .orElse(NO_LIMIT);
            calls.add(new Script.Call(BoardKeys.of(board).all(), new String[] {token, millis}));
        }
        return where(boards, link.callAll(SWAP, calls), 0);
    }

    /** As {@code set.lua} wants them: the listed, then the versions of all. */
    private static String[] arguments(List<Score> scores, String... first) {
        int listed = 0;
        for (Score score : scores) {
            listed += score.points() > 0 ? 1 : 0;
        }
        String[] arguments = new String[first.length + 1 + 2 * listed + 2 * scores.size()];
        System.arraycopy(first, 0, arguments, 0, first.length);
        int point = first.length;
        arguments[point++] = Integer.toString(listed);
        int version = point + 2 * listed;
        int versionOfGone = version + 2 * listed;
        for (Score score : scores) {
            String member = score.user().toString();
            int at = version;
            if (score.points() > 0) {
                arguments[point++] = Long.toString(score.points());
                arguments[point++] = member;
                version += 2;
            } else {
                at = versionOfGone;
                versionOfGone += 2;
            }
            arguments[at] = member;
            arguments[at + 1] = Long.toString(score.version());
        }
        return arguments;
    }

    private static Set<BoardId> where(List<BoardId> boards, List<Long> answers, long wanted) {
        Set<BoardId> found = new HashSet<>();
        for (int i = 0; i < boards.size(); i++) {
            if (answers.get(i) == wanted) {
                found.add(boards.get(i));
            }
        }
        return found;
    }

    private static Script script(String... files) {
        return Script.of(BoardStore.class, files);
    }
}
