package com.austa.gamification.adapter.postgres.journal;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.event.UserId;
import java.util.List;

/** The journal, which is kept by user: whoever asks by an event's id alone has all of its index read. */
public final class PostgresEventJournal implements EventJournalPort {

    private final Transactions transactions;

    public PostgresEventJournal(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<UserId> usersWith(EventId id) {
        return transactions.read(
                "whose event '%s' is".formatted(id),
                handle -> handle.createQuery(Sql.beside(PostgresEventJournal.class, "users_with_event"))
                        .bind("id", id.value())
                        .map((row, context) -> new UserId(Rows.uuid(row, "user_id")))
                        .list());
    }
}
