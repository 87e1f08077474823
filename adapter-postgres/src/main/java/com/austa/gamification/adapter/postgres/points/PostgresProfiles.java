package com.austa.gamification.adapter.postgres.points;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.ProfilePort;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles as they stand after the last commit. */
public final class PostgresProfiles implements ProfilePort {

    private final Transactions transactions;

    public PostgresProfiles(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Dated> profileOf(UserId user) {
        return transactions.read(
                "a user's profile",
                handle -> handle.createQuery(Sql.beside(PostgresProfiles.class, "profile_of_user"))
                        .bind("user", user.value())
                        .map((row, context) -> new Dated(
                                ProfileRows.profile(row),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "updated_at")))
                        .findOne());
    }

    @Override
    public Map<UserId, Integer> levelsOf(Collection<UserId> users) {
        Map<UserId, Integer> levels = new HashMap<>();
        transactions.read(
                "levels of %d users".formatted(users.size()),
                handle -> handle.createQuery(Sql.beside(PostgresProfiles.class, "levels_of_users"))
                        .bind("users", Arrays.uuids(List.copyOf(users), UserId::value))
                        .map((row, context) -> levels.put(new UserId(Rows.uuid(row, "id")), row.getInt("level")))
                        .list());
        return levels;
    }
}
