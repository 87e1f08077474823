package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Books of points, ranked by counting all of them each time. Safe for use by many threads. */
public final class InMemoryLeaderboard implements LeaderboardPort, ScorePort {

    private static final int CHUNK = 1_000;

    private final Clock clock;
    private final Map<BoardId, Map<UserId, Long>> boards = new HashMap<>();
    private final Map<BoardId, Instant> lastBooked = new HashMap<>();
    private final Map<UserId, Long> versions = new HashMap<>();

    public InMemoryLeaderboard() {
        this(Clock.systemUTC());
    }

    /** @param clock of the books: when something was booked */
    public InMemoryLeaderboard(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param earnedAt event time
     * @param points signed
     */
    public synchronized Scored book(UserId user, Journey journey, Instant earnedAt, long points) {
        Scored scored = Scored.at(user, journey, earnedAt);
        versions.merge(user, 1L, Math::addExact);
        for (BoardId board : scored.boards()) {
            boards.computeIfAbsent(board, empty -> new HashMap<>()).merge(user, points, Math::addExact);
            lastBooked.put(board, clock.instant());
        }
        return scored;
    }

    @Override
    public synchronized Map<BoardId, List<Score>> scoresOf(Collection<Scored> changed) {
        Map<BoardId, List<Score>> scores = new HashMap<>();
        for (Scored scored : changed) {
            for (BoardId board : scored.boards()) {
                List<Score> onBoard = scores.computeIfAbsent(board, none -> new ArrayList<>());
                if (onBoard.stream().noneMatch(score -> score.user().equals(scored.user()))) {
                    onBoard.add(scoreOf(board, scored.user()));
                }
            }
        }
        return scores;
    }

    @Override
    public synchronized Map<BoardId, Instant> bookedSince(Instant since) {
        Map<BoardId, Instant> found = new HashMap<>(lastBooked);
        found.entrySet()
                .removeIf(entry ->
                        entry.getKey().from().isPresent() && entry.getValue().isBefore(since));
        return found;
    }

    @Override
    public void forEach(Collection<BoardId> wanted, BiConsumer<BoardId, List<Score>> chunk) {
        Map<BoardId, List<Score>> snapshot = new HashMap<>();
        synchronized (this) {
            for (BoardId board : wanted) {
                snapshot.put(
                        board,
                        boards.getOrDefault(board, Map.of()).keySet().stream()
                                .map(user -> scoreOf(board, user))
                                .toList());
            }
        }
        snapshot.forEach((board, scores) -> {
            for (int from = 0; from < scores.size(); from += CHUNK) {
                chunk.accept(board, scores.subList(from, Math.min(from + CHUNK, scores.size())));
            }
        });
    }

    @Override
    public Listing<Standing> listing(BoardId board, int limit, int offset) {
        return Listing.of(ranked(board), limit, offset);
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        return ranked(board).stream()
                .filter(standing -> standing.user().equals(user))
                .findFirst();
    }

    private Score scoreOf(BoardId board, UserId user) {
        long points = boards.getOrDefault(board, Map.of()).getOrDefault(user, 0L);
        return new Score(user, points, versions.getOrDefault(user, 0L));
    }

    private synchronized List<Standing> ranked(BoardId board) {
        List<Map.Entry<UserId, Long>> listed = new ArrayList<>(boards.getOrDefault(board, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .toList());
        listed.sort(Map.Entry.<UserId, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        List<Standing> standings = new ArrayList<>();
        for (Map.Entry<UserId, Long> entry : listed) {
            long rank =
                    standings.isEmpty() || standings.get(standings.size() - 1).points() != entry.getValue()
                            ? standings.size() + 1
                            : standings.get(standings.size() - 1).rank();
            standings.add(new Standing(rank, entry.getKey(), entry.getValue()));
        }
        return standings;
    }
}
