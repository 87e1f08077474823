package com.austa.gamification.adapter.postgres.leaderboard;

import static java.util.Comparator.naturalOrder;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/** Scores for a view: each statement sees one moment, so a score and its profile's version belong together. */
public final class PostgresScores implements ScorePort {

    static final int CHUNK = 1_000;

    /** Fewer boards of a period than this are read each by its own range of the ledger. */
    private static final int BOARDS_ONE_BY_ONE = 8;

    private static final List<BoardPeriod> CUT = List.of(BoardPeriod.DAILY, BoardPeriod.WEEKLY, BoardPeriod.MONTHLY);

    /** Boards of a journey and day are the same for everybody. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Transactions transactions;

    public PostgresScores(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<BoardId, List<Score>> scoresOf(Collection<Scored> changed) {
        List<Scored> rows = List.copyOf(changed);
        Map<BoardId, Map<UserId, Score>> scores = new HashMap<>();
        transactions.read("scores of %d changes".formatted(rows.size()), handle -> {
            Query query = handle.createQuery(Sql.beside(PostgresScores.class, "scores_of_users"))
                    .bind("users", Arrays.uuids(rows, row -> row.user().value()))
                    .bind("journeys", Arrays.texts(rows, row -> row.journey().name()));
            for (BoardPeriod period : CUT) {
                query.bind(unit(period) + "From", bounds(rows, period::from));
                query.bind(unit(period) + "Until", bounds(rows, period::until));
            }
            return query.map((row, context) -> put(scores, rows.get(row.getInt("i") - 1), row))
                    .list();
        });
        Map<BoardId, List<Score>> byBoard = new HashMap<>();
        scores.forEach((board, users) -> byBoard.put(board, List.copyOf(users.values())));
        return byBoard;
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
            Map<BoardPeriod, Set<BoardId>> byPeriod =
                    boards.stream().collect(Collectors.groupingBy(BoardId::period, Collectors.toSet()));
            byPeriod.forEach((period, some) -> {
                if (period != BoardPeriod.ALL_TIME && some.size() > BOARDS_ONE_BY_ONE) {
                    inOnePass(handle, period, some, chunk);
                } else {
                    some.forEach(board -> forEach(handle, board, chunk));
                }
            });
            return boards.size();
        });
    }

    /** Years of daily boards: the ledger between the first and the last is read once and summed by all of them. */
    private static void inOnePass(
            Handle handle, BoardPeriod period, Set<BoardId> boards, BiConsumer<BoardId, List<Score>> chunk) {
        Instant from = boards.stream()
                .flatMap(board -> board.from().stream())
                .min(naturalOrder())
                .orElseThrow();
        Instant until = boards.stream()
                .flatMap(board -> board.until().stream())
                .max(naturalOrder())
                .orElseThrow();
        Chunks chunks = new Chunks(boards, chunk);
        query(handle, "periods_in_one_pass")
                .bind("unit", unit(period))
                .bind("from", from.toString())
                .bind("until", until.toString())
                .setFetchSize(CHUNK)
                .map((row, context) -> {
                    Optional<Journey> journey =
                            Optional.ofNullable(row.getString("journey")).map(Journey::new);
                    BoardId board = new BoardId(journey, period, row.getObject("start", LocalDate.class));
                    chunks.add(board, score(row));
                    return board;
                })
                .forEach(board -> {});
        chunks.end();
    }

    private static String unit(BoardPeriod period) {
        return period == BoardPeriod.DAILY ? "day" : period == BoardPeriod.WEEKLY ? "week" : "month";
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

    private static Scored put(Map<BoardId, Map<UserId, Score>> scores, Scored changed, ResultSet row)
            throws SQLException {
        Profile profile = ProfileRows.profile(row);
        for (BoardId board : changed.boards()) {
            long points = points(board, changed, profile, row);
            scores.computeIfAbsent(board, none -> new LinkedHashMap<>())
                    .put(changed.user(), new Score(changed.user(), points, profile.version()));
        }
        return changed;
    }

    private static long points(BoardId board, Scored changed, Profile profile, ResultSet row) throws SQLException {
        String whose = board.journey().isEmpty() ? "all" : "own";
        return switch (board.period()) {
            case ALL_TIME -> board.journey().isEmpty() ? profile.points() : profile.pointsIn(changed.journey());
            case DAILY -> row.getLong("day_" + whose);
            case WEEKLY -> row.getLong("week_" + whose);
            case MONTHLY -> row.getLong("month_" + whose);
        };
    }

    private static Argument bounds(List<Scored> rows, Function<LocalDate, Optional<Instant>> bound) {
        return Arrays.instants(rows, row -> bound.apply(row.date()).orElseThrow());
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
