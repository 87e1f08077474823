package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.adapter.postgres.transaction.Listings;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.BoardPeriod;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.listing.Listing;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Boards from the books: always right, and dearer than a view. The global board of all time has an index; the others add
 * up everybody's entries of their period each time.
 */
public final class PostgresLeaderboard implements LeaderboardPort {

    private final Transactions transactions;

    public PostgresLeaderboard(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Listing<Standing> listing(BoardId board, int limit, int offset) {
        return transactions.read(
                "board '%s'".formatted(board),
                handle -> Listings.read(
                        query(handle, board, "page").bind("limit", limit).bind("offset", offset),
                        "user_id",
                        (row, context) -> new Standing(
                                row.getLong("rank"), new UserId(Rows.uuid(row, "user_id")), row.getLong("points"))));
    }

    @Override
    public Optional<Standing> standingOf(BoardId board, UserId user) {
        return transactions.read(
                "a place on board '%s'".formatted(board),
                handle -> query(handle, board, "standing")
                        .bind("user", user.value())
                        .map((row, context) -> new Standing(row.getLong("rank"), user, row.getLong("points")))
                        .findOne());
    }

    private static Query query(Handle handle, BoardId board, String statement) {
        if (board.period() == BoardPeriod.ALL_TIME && board.journey().isEmpty()) {
            return handle.createQuery(Sql.beside(PostgresLeaderboard.class, "global_" + statement));
        }
        return handle.createQuery(Sql.beside(PostgresLeaderboard.class, statement))
                .bind("journey", board.journey().map(Journey::name).orElse(null))
                .bind("from", board.from().map(Instant::toString).orElse(null))
                .bind("until", board.until().map(Instant::toString).orElse(null));
    }
}
