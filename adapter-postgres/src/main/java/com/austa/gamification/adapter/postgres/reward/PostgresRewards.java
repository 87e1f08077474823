package com.austa.gamification.adapter.postgres.reward;

import com.austa.gamification.adapter.postgres.transaction.Listings;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Issues, by a user's own rows alone, and redeeming them. */
public final class PostgresRewards implements RewardPort {

    private final Transactions transactions;
    private final MessageFormat format;

    public PostgresRewards(Transactions transactions, MessageFormat format) {
        this.transactions = transactions;
        this.format = format;
    }

    @Override
    public Listing<RewardIssue> issuesOf(UserId user, int limit, int offset) {
        return transactions.read(
                "a user's rewards",
                handle -> Listings.read(
                        query(handle, "issues_of_user", user)
                                .bind("limit", limit)
                                .bind("offset", offset),
                        "id",
                        (row, context) -> IssueRow.of(user, row).issue()));
    }

    @Override
    public Answer redeem(Wish wish, LevelCurve curve) {
        return transactions.write(
                "redeeming reward '%s'".formatted(wish.reward().id().slug()),
                handle -> new Redeeming(handle, format, wish, curve).answer());
    }

    private static Query query(Handle handle, String statement, UserId user) {
        return handle.createQuery(Sql.beside(PostgresRewards.class, statement)).bind("user", user.value());
    }
}
