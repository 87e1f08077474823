package com.austa.gamification.adapter.postgres.achievement;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Listings;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.application.announcement.ReceiptJson;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Awards, by a user's own rows alone. */
public final class PostgresAchievements implements AchievementPort {

    private final Transactions transactions;

    public PostgresAchievements(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Listing<Award> awardsOf(UserId user, int limit, int offset) {
        return transactions.read(
                "a user's awards",
                handle -> Listings.read(
                        query(handle, "awards_of_user", user)
                                .bind("limit", limit)
                                .bind("offset", offset),
                        "id",
                        (row, context) -> new Award(
                                Rows.uuid(row, "id"),
                                user,
                                row.getString("achievement_id"),
                                row.getString("occurrence"),
                                Rows.instant(row, "earned_at"),
                                ReceiptJson.receipt(AttributesJson.read(row.getString("metadata"))))));
    }

    @Override
    public Set<String> heldBy(UserId user, Collection<String> achievementIds) {
        return transactions.read(
                "which achievements a user holds",
                handle -> query(handle, "held_by_user", user)
                        .bind("achievements", Arrays.texts(achievementIds))
                        .mapTo(String.class)
                        .set());
    }

    private static Query query(Handle handle, String statement, UserId user) {
        return handle.createQuery(Sql.beside(PostgresAchievements.class, statement))
                .bind("user", user.value());
    }
}
