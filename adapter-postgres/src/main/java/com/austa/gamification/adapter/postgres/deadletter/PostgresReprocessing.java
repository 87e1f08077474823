package com.austa.gamification.adapter.postgres.deadletter;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.ReprocessingPort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Jobs as rows; who has one is the lease in its row. */
public final class PostgresReprocessing implements ReprocessingPort {

    private final Transactions transactions;

    public PostgresReprocessing(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Job start(UUID id, Filter filter, Instant now) {
        return transactions.write(
                "a job",
                handle -> PostgresDeadLetters.bound(query(handle, "start"), filter)
                        .bind("id", id)
                        .bind("startedAt", now.toString())
                        .map((row, context) -> job(row))
                        .one());
    }

    @Override
    public Optional<Job> find(UUID id) {
        return transactions.read(
                "a job",
                handle -> query(handle, "find")
                        .bind("id", id)
                        .map((row, context) -> job(row))
                        .findOne());
    }

    @Override
    public Optional<Job> take(Instant now, Instant lease) {
        return transactions.write(
                "taking up a job",
                handle -> query(handle, "take")
                        .bind("now", now.toString())
                        .bind("lease", lease.toString())
                        .map((row, context) -> job(row))
                        .findOne());
    }

    @Override
    public List<Reached> next(Filter filter, Instant startedAt, Optional<Reached> after, int limit) {
        return transactions.read(
                "the next dead letters of a job",
                handle -> PostgresDeadLetters.bound(query(handle, "next"), filter)
                        .bind("startedAt", startedAt.toString())
                        .bind("after", after.map(Reached::letter).orElse(null))
                        .bind(
                                "afterAt",
                                after.map(one -> one.createdAt().toString()).orElse(null))
                        .bind("limit", limit)
                        .map((row, context) -> new Reached(Rows.instant(row, "created_at"), Rows.uuid(row, "id")))
                        .list());
    }

    @Override
    public boolean report(Job job, Instant lease, Instant next) {
        return transactions.write(
                        "the report of a job",
                        handle -> handle.createUpdate(text("report"))
                                .bind("id", job.id())
                                .bind("applied", job.tally().applied())
                                .bind("duplicates", job.tally().duplicates())
                                .bind("refused", job.tally().refused())
                                .bind(
                                        "after",
                                        job.reached().map(Reached::letter).orElse(null))
                                .bind(
                                        "afterAt",
                                        job.reached()
                                                .map(one -> one.createdAt().toString())
                                                .orElse(null))
                                .bind(
                                        "finishedAt",
                                        job.finishedAt().map(Instant::toString).orElse(null))
                                .bind("lease", lease.toString())
                                .bind("next", next.toString())
                                .execute())
                == 1;
    }

    private static Job job(ResultSet row) throws SQLException {
        Optional<Instant> reachedAt = Rows.instantIfAny(row, "reached_at");
        return new Job(
                Rows.uuid(row, "id"),
                new Filter(
                        Optional.ofNullable(row.getString("status"))
                                .map(text -> Status.valueOf(text.toUpperCase(Locale.ROOT))),
                        Optional.ofNullable(row.getString("reason")).map(RejectionReason::valueOf),
                        Optional.ofNullable(row.getString("topic")),
                        Rows.instantIfAny(row, "from"),
                        Rows.instantIfAny(row, "until")),
                Rows.instant(row, "started_at"),
                row.getLong("total"),
                new Tally(row.getLong("applied"), row.getLong("duplicates"), row.getLong("refused")),
                reachedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Reached(reachedAt.get(), Rows.uuid(row, "reached"))),
                Rows.instantIfAny(row, "finished_at"));
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(text(statement));
    }

    private static String text(String statement) {
        return Sql.beside(PostgresReprocessing.class, "job/" + statement);
    }
}
