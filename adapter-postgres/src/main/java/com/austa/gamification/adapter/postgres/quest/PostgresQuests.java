package com.austa.gamification.adapter.postgres.quest;

import com.austa.gamification.adapter.postgres.progress.TaskProgressJson;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Started quests, by a user's own rows alone. */
public final class PostgresQuests implements QuestPort {

    private final Transactions transactions;

    public PostgresQuests(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<QuestStanding> standingsOf(UserId user, int limit, int offset) {
        return transactions.read(
                "a user's quests",
                handle -> query(handle, "standings_of_user", user)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, context) -> standing(user, row))
                        .list());
    }

    @Override
    public Optional<QuestStanding> standingOf(UserId user, String questId) {
        return transactions.read(
                "a user's quest",
                handle -> query(handle, "standing_of_user", user)
                        .bind("quest", questId)
                        .map((row, context) -> standing(user, row))
                        .findOne());
    }

    @Override
    public long countOf(UserId user) {
        return transactions.read(
                "the number of a user's quests",
                handle -> query(handle, "count_of_user", user).mapTo(Long.class).one());
    }

    private static Query query(Handle handle, String statement, UserId user) {
        return handle.createQuery(Sql.beside(PostgresQuests.class, statement)).bind("user", user.value());
    }

    private static QuestStanding standing(UserId user, ResultSet row) throws SQLException {
        return new QuestStanding(
                user,
                row.getString("quest_id"),
                Rows.instant(row, "started_at"),
                TaskProgressJson.read(row.getString("progress")),
                Rows.instantIfAny(row, "completed_at"));
    }
}
