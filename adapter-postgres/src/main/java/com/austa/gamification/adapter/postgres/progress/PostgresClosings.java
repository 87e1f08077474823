package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.progress.ClosingPort;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Closings in PostgreSQL. Every batch, fact and retraction holds a share of one lock, and asks up to where the books are
 * closed after it has it; a closing holds that lock alone.
 */
public final class PostgresClosings implements ClosingPort {

    private final Transactions transactions;

    public PostgresClosings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Fate close(Instant before) {
        return transactions.write("the closing before " + before, handle -> close(handle, before));
    }

    private static Fate close(Handle handle, Instant before) {
        handle.execute(text("1_keep_batches_out"));
        if (asked(handle).filter(closed -> !closed.isBefore(before)).isPresent()) {
            return Fate.STOOD_BEFORE;
        }
        if (handle.createQuery(text("3_is_behind")).mapTo(Boolean.class).one()) {
            return Fate.GROUPS_LAG;
        }
        handle.createUpdate(text("4_close")).bind("before", before.toString()).execute();
        return Fate.CLOSED;
    }

    @Override
    public Optional<Instant> closedBefore() {
        return transactions.read("up to where the books are closed", PostgresClosings::asked);
    }

    /** As it is until this transaction ends; to be asked before any user is locked. */
    public static Optional<Instant> held(Handle handle) {
        handle.execute(text("keep_closings_out"));
        return asked(handle);
    }

    /** As it is now. */
    public static Optional<Instant> asked(Handle handle) {
        return handle.createQuery(text("2_closed_before"))
                .map((row, context) -> Rows.instantIfAny(row, "closed_before"))
                .one();
    }

    private static String text(String statement) {
        return Sql.beside(PostgresClosings.class, "close/" + statement);
    }
}
