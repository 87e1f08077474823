package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/** Scores for a view: each statement sees one moment, so a score and its profile's version belong together. */
public final class PostgresScores implements ScorePort {

    static final int CHUNK = 1_000;

    /** So many boards of a period and fewer are read each by its own range of the ledger. */
    private static final int BOARDS_ONE_BY_ONE = 8;

    /** Boards of a journey and day are the same for everybody. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Transactions transactions;

    public PostgresScores(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<BoardId, List<Score>> scoresOf(Collection<Scored> changed) {
        List<Span> spans = Span.of(changed);
        Map<BoardId, List<Score>> scores = new HashMap<>();
        transactions.read("scores of %d changes".formatted(changed.size()), handle -> {
            Map<UserId, Set<BoardId>> told = new HashMap<>();
            return query(handle, "scores_of_users")
                    .bind("users", Arrays.uuids(spans, span -> span.user().value()))
                    .bind("froms", Arrays.instants(spans, Span::from))
                    .bind("untils", Arrays.instants(spans, Span::until))
                    .map((row, context) -> {
                        Span span = spans.get(row.getInt("i") - 1);
                        Profile profile = ProfileRows.profile(row);
                        UserDays days = UserDays.of(row);
                        Set<BoardId> done = told.computeIfAbsent(span.user(), none -> new HashSet<>());
                        for (Scored change : span.changes()) {
                            for (BoardId board : change.boards()) {
                                if (done.add(board)) {
                                    scores.computeIfAbsent(board, none -> new ArrayList<>())
                                            .add(new Score(
                                                    span.user(), points(board, profile, days), profile.version()));
                                }
                            }
                        }
                        return span;
                    })
                    .list();
        });
        return scores;
    }

    @Override
    public Map<BoardId, Instant> bookedSince(Instant since) {
        Map<BoardId, Instant> booked = new HashMap<>();
        transactions.readAtOneMoment("boards booked on", handle -> {
            query(handle, "journeys_with_points")
                    .map((row, context) -> note(
                            booked, allTime(new Journey(row.getString("journey"))), Rows.instant(row, "booked_at")))
                    .list();
            return query(handle, "booked_since")
                    .bind("since", since.toString())
                    .map((row, context) -> {
                        LocalDate day = row.getObject("day", LocalDate.class);
                        Journey journey = new Journey(row.getString("journey"));
                        Instant at = Rows.instant(row, "booked_at");
                        new Scored(NOBODY, journey, day).boards().forEach(board -> note(booked, board, at));
                        return at;
                    })
                    .list();
        });
        return booked;
    }

    @Override
    public void forEach(Collection<BoardId> boards, BiConsumer<BoardId, List<Score>> chunk) {
        transactions.readAtOneMoment("scores of %d boards".formatted(boards.size()), handle -> {
            Map<Boolean, List<BoardId>> byPeriod = boards.stream()
                    .distinct()
                    .collect(Collectors.partitioningBy(board -> board.period() != BoardPeriod.ALL_TIME));
            List<BoardId> periodic = byPeriod.getOrDefault(true, List.of());
            if (periodic.size() > BOARDS_ONE_BY_ONE) {
                inOnePass(handle, periodic, chunk);
            } else {
                periodic.forEach(board -> forEach(handle, board, chunk));
            }
            byPeriod.getOrDefault(false, List.of()).forEach(board -> forEach(handle, board, chunk));
            return boards.size();
        });
    }

    /** Years of boards: what lies in their periods is read once and summed by all of them. */
    private static void inOnePass(Handle handle, List<BoardId> boards, BiConsumer<BoardId, List<Score>> chunk) {
        List<Stretch> stretches = Stretch.covering(boards);
        Chunks chunks = new Chunks(Set.copyOf(boards), chunk);
        query(handle, "periods_in_one_pass")
                .bind("days", starts(boards, BoardPeriod.DAILY))
                .bind("weeks", starts(boards, BoardPeriod.WEEKLY))
                .bind("months", starts(boards, BoardPeriod.MONTHLY))
                .bind("froms", Arrays.instants(stretches, Stretch::from))
                .bind("untils", Arrays.instants(stretches, Stretch::until))
                .setFetchSize(CHUNK)
                .map((row, context) -> {
                    chunks.add(board(row), score(row));
                    return row;
                })
                .forEach(row -> {});
        chunks.end();
    }

    private static Argument starts(List<BoardId> boards, BoardPeriod period) {
        return Arrays.texts(boards.stream()
                .filter(board -> board.period() == period)
                .map(board -> board.date().toString())
                .collect(Collectors.toSet()));
    }

    private static BoardId board(ResultSet row) throws SQLException {
        BoardPeriod period = BoardPeriod.ofLabel(row.getString("period")).orElseThrow();
        Optional<Journey> journey =
                Optional.ofNullable(row.getString("journey")).map(Journey::new);
        return new BoardId(journey, period, row.getObject("start", LocalDate.class));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(new UserId(Rows.uuid(row, "user_id")), row.getLong("points"), row.getLong("version"));
    }

    private static void forEach(Handle handle, BoardId board, BiConsumer<BoardId, List<Score>> chunk) {
        boolean allTime = board.period() == BoardPeriod.ALL_TIME;
        Query query = query(handle, allTime ? "all_time_scores" : "period_scores")
                .bind("journey", board.journey().map(Journey::name).orElse(null))
                .setFetchSize(CHUNK);
        if (!allTime) {
            query.bind("from", board.from().map(Instant::toString).orElse(null))
                    .bind("until", board.until().map(Instant::toString).orElse(null));
        }
        Chunks chunks = new Chunks(Set.of(board), chunk);
        query.map((row, context) -> score(row)).forEach(score -> chunks.add(board, score));
        chunks.end();
    }

    private static long points(BoardId board, Profile profile, UserDays days) {
        if (board.period() != BoardPeriod.ALL_TIME) {
            return days.on(board);
        }
        return board.journey().map(profile::pointsIn).orElse(profile.points());
    }

    private static BoardId allTime(Journey journey) {
        return new BoardId(
                journey.isCross() ? Optional.empty() : Optional.of(journey), BoardPeriod.ALL_TIME, LocalDate.EPOCH);
    }

    private static Instant note(Map<BoardId, Instant> booked, BoardId board, Instant at) {
        return booked.merge(board, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresScores.class, statement));
    }
}
