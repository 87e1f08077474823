package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.Held;
import org.jdbi.v3.core.Handle;

/** Facts as rows. */
public final class FactRows {

    private FactRows() {}

    /** Only under the user's lock. */
    public static void write(Handle handle, Fact fact) {
        handle.createUpdate(Sql.beside(FactRows.class, "record/write_fact"))
                .bind("user", fact.user().value())
                .bind("id", fact.id())
                .bind("kind", fact.kind().name())
                .bind("aboutKind", fact.about().kind().label())
                .bind("about", fact.about().slug())
                .bind("at", fact.at().toString())
                .bind("held", fact.held().map(Held::encode).orElse(null))
                .execute();
    }
}
