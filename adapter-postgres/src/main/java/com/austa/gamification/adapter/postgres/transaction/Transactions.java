package com.austa.gamification.adapter.postgres.transaction;

import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.NoTemplateEngine;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in a transaction, all of it or none, and says in the domain's words why it could not. Nobody else catches
 * what the driver throws: pgjdbc answers a commit after a failed statement as if all were well, so work that fails must
 * leave by its exception. Safe for use by many threads.
 */
public final class Transactions {

    private static final int ATTEMPTS = 4;

    /** The server has undone the transaction only because of another one: it can run again at once. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Jdbi jdbi;

    public Transactions(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(new NoTemplateEngine());
    }

    /**
     * Writes. After a deadlock or a serialization failure the work runs again from its beginning, so it keeps nothing.
     *
     * @param what for messages, as in {@code "a batch of 12 records"}
     * @throws ProgressUnavailable it is unknown whether it was written
     */
    public <T> T write(String what, Function<Handle, T> work) {
        return run(what, () -> jdbi.inTransaction(work::apply));
    }

    /** Reads in one statement, or in several that need not agree. */
    public <T> T read(String what, Function<Handle, T> work) {
        return run(what, () -> jdbi.withHandle(work::apply));
    }

    /** Reads as of one moment, in as many statements as it takes. */
    public <T> T readAtOneMoment(String what, Function<Handle, T> work) {
        return run(what, () -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply));
    }

    private interface Attempt<T> {
        T make();
    }

    private static <T> T run(String what, Attempt<T> attempt) {
        for (int made = 1; ; made++) {
            try {
                return attempt.make();
            } catch (JdbiException failed) {
                SQLException cause = sqlErrorIn(failed);
                if (!isConflict(cause) || made == ATTEMPTS) {
                    throw new ProgressUnavailable(
                            "the database gave no answer to %s (SQLSTATE %s); asking again is safe"
                                    .formatted(what, cause.getSQLState()),
                            ErrorClasses.of(cause),
                            failed);
                }
                LOG.warn("{} runs again after SQLSTATE {}", what, cause.getSQLState());
            }
        }
    }

    private static boolean isConflict(SQLException error) {
        return error.getSQLState() != null && CONFLICTS.contains(error.getSQLState());
    }

    private static SQLException sqlErrorIn(JdbiException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return error;
            }
        }
        throw failed;
    }
}
