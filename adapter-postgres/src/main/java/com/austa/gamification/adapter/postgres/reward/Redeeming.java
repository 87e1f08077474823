package com.austa.gamification.adapter.postgres.reward;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.progress.BookWriter;
import com.austa.gamification.adapter.postgres.progress.FactRows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.reward.RedeemRefusal;
import com.austa.gamification.domain.reward.Redemption;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort.Answer;
import com.austa.gamification.domain.reward.RewardPort.Wish;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** One wish to redeem, from the user's lock to the answer kept for whoever asks again. */
final class Redeeming {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    /** @param occurrence of the issue that was used or bought; empty when refused */
    private record Outcome(Answer answer, Optional<String> occurrence) {}

    private final Handle handle;
    private final MessageFormat format;
    private final Wish wish;
    private final LevelCurve curve;
    private final UserId user;
    private final String reward;

    Redeeming(Handle handle, MessageFormat format, Wish wish, LevelCurve curve) {
        this.handle = handle;
        this.format = format;
        this.wish = wish;
        this.curve = curve;
        this.user = wish.user();
        this.reward = wish.reward().id().slug();
    }

    Answer answer() {
        Optional<Profile> profile = query("1_lock_user")
                .map((row, context) -> ProfileRows.profile(row))
                .findOne();
        if (profile.isEmpty()) {
            return decide(Profile.fresh(user), List.of()).answer();
        }
        Optional<Answer> before = wish.idempotencyKey().flatMap(this::answerBefore);
        if (before.isPresent()) {
            return before.get();
        }
        List<IssueRow> issues = query("3_find_issues")
                .bind("reward", reward)
                .map((row, context) -> IssueRow.of(user, row))
                .list();
        Outcome outcome = decide(profile.get(), issues);
        wish.idempotencyKey().ifPresent(key -> keep(key, outcome));
        return outcome.answer();
    }

    private Outcome decide(Profile profile, List<IssueRow> issues) {
        Redemption redemption = Redemption.decide(
                wish.reward(), profile, issues.stream().map(IssueRow::issue).toList(), wish.at());
        if (redemption instanceof Redemption.Refused refused) {
            return new Outcome(new Answer.Refused(refused), Optional.empty());
        }
        Fact fact = new Fact(
                IDS.generate(), user, Fact.Kind.REWARD_REDEEMED, wish.reward().id(), wish.at());
        FactRows.write(handle, fact);
        IssueRow issue = redemption instanceof Redemption.Use use
                ? use(fact, use.issue(), issues)
                : buy(fact, ((Redemption.Buy) redemption).cost(), profile);
        BookWriter.writeMessages(
                handle, format.of(Announcement.redeemed(fact, wish.reward().journey(), issue.occurrence())));
        return new Outcome(new Answer.Redeemed(issue.issue()), Optional.of(issue.occurrence()));
    }

    private IssueRow use(Fact fact, RewardIssue chosen, List<IssueRow> issues) {
        IssueRow row = issues.stream()
                .filter(issue -> issue.issue().equals(chosen))
                .findFirst()
                .orElseThrow();
        update("4_use_issue")
                .bind("reward", reward)
                .bind("occurrence", row.occurrence())
                .bind("at", fact.at().toString())
                .execute();
        RewardIssue redeemed = new RewardIssue(
                chosen.id(), user, reward, chosen.earnedAt(), Optional.of(fact.at()), chosen.expiresAt());
        return new IssueRow(redeemed, row.occurrence());
    }

    private IssueRow buy(Fact fact, long cost, Profile profile) {
        OutcomeKey key = new OutcomeKey(user, wish.reward().id(), "bought:" + fact.id());
        List<LedgerEntry> entries = List.of(new LedgerEntry(
                user,
                wish.reward().id(),
                key.occurrence(),
                1,
                LedgerEntry.Kind.SPENT,
                wish.reward().journey(),
                Math.negateExact(cost),
                fact.at()));
        BookWriter.writeLedger(handle, entries);
        ProfileRows.write(handle, List.of(profile.with(entries, curve)));
        update("5_buy")
                .bind("reward", reward)
                .bind("occurrence", key.occurrence())
                .bind("id", key.id())
                .bind("at", fact.at().toString())
                .bind("journey", wish.reward().journey().name())
                .execute();
        RewardIssue bought =
                new RewardIssue(key.id(), user, reward, fact.at(), Optional.of(fact.at()), Optional.empty());
        return new IssueRow(bought, key.occurrence());
    }

    private Optional<Answer> answerBefore(String key) {
        return query("2_find_answer")
                .bind("key", key)
                .map((row, context) -> answer(row))
                .findOne();
    }

    private Answer answer(ResultSet row) throws SQLException {
        if (!row.getString("asked").equals(reward)) {
            return new Answer.Refused(new Redemption.Refused(RedeemRefusal.IDEMPOTENCY_CONFLICT, 0, 0));
        }
        @Nullable String refusal = row.getString("refusal");
        return refusal == null
                ? new Answer.Redeemed(IssueRow.of(user, row).issue())
                : new Answer.Refused(new Redemption.Refused(
                        RedeemRefusal.valueOf(refusal), row.getLong("have"), row.getLong("need")));
    }

    private void keep(String key, Outcome outcome) {
        Optional<Redemption.Refused> refused =
                outcome.answer() instanceof Answer.Refused no ? Optional.of(no.refusal()) : Optional.empty();
        update("6_write_answer")
                .bind("key", key)
                .bind("reward", reward)
                .bind("occurrence", outcome.occurrence().orElse(null))
                .bind("refusal", refused.map(no -> no.why().name()).orElse(null))
                .bind("have", refused.map(Redemption.Refused::have).orElse(null))
                .bind("need", refused.map(Redemption.Refused::need).orElse(null))
                .bind("at", wish.at().toString())
                .execute();
    }

    private Query query(String statement) {
        return handle.createQuery(Sql.beside(Redeeming.class, "redeem/" + statement))
                .bind("user", user.value());
    }

    private Update update(String statement) {
        return handle.createUpdate(Sql.beside(Redeeming.class, "redeem/" + statement))
                .bind("user", user.value());
    }
}
