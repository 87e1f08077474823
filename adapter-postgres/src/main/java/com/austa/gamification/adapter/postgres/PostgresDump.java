package com.austa.gamification.adapter.postgres;

import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * The books as text, the same text for the same result: a line each award, sum of a key's points, profile, quest and
 * reward, sorted; without versions and without anything the wall clock had a hand in.
 */
public final class PostgresDump {

    private static final List<String> PARTS = List.of("1_awards", "2_points", "3_profiles", "4_quests", "5_rewards");
    private static final int LINES_A_FETCH = 1_000;

    private final Transactions transactions;

    PostgresDump(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Line by line as of one moment, however many there are. */
    public void forEachLine(Consumer<String> line) {
        transactions.readAtOneMoment("a dump", handle -> {
            PARTS.forEach(part -> handle.createQuery(Sql.beside(PostgresDump.class, "dump/" + part))
                    .setFetchSize(LINES_A_FETCH)
                    .mapTo(String.class)
                    .forEach(line));
            return PARTS.size();
        });
    }

    /** All of it, each line ended; for tests and small books. */
    public String text() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        forEachLine(lines::add);
        return lines.toString();
    }
}
