package com.austa.gamification.adapter.postgres.reward;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.reward.RewardIssue;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of {@code user_rewards}.
 *
 * @param occurrence what tells it from others of the same reward
 */
record IssueRow(RewardIssue issue, String occurrence) {

    static IssueRow of(UserId user, ResultSet row) throws SQLException {
        RewardIssue issue = new RewardIssue(
                Rows.uuid(row, "id"),
                user,
                row.getString("reward_id"),
                Rows.instant(row, "earned_at"),
                Rows.instantIfAny(row, "redeemed_at"),
                Rows.instantIfAny(row, "expires_at"));
        return new IssueRow(issue, row.getString("occurrence"));
    }
}
