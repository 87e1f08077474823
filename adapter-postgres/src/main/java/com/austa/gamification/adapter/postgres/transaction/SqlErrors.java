package com.austa.gamification.adapter.postgres.transaction;

import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an error of PostgreSQL or of the way to it means. By SQLSTATE, longest prefix first; unlisted is transient. */
final class SqlErrors {

    /** The server has undone the transaction only because of another one: it can run again at once. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final List<String> PERMANENT = List.of("22", "23", "54001");

    private static final List<String> INFRASTRUCTURE = List.of(
            "08", "57P01", "57P02", "57P03", "53", "58", "XX000", "XX001", "XX002", "25006", "28", "3D000", "42501",
            "42P01", "42703", "3F000");

    private SqlErrors() {}

    static boolean isConflict(SQLException error) {
        return error.getSQLState() != null && CONFLICTS.contains(error.getSQLState());
    }

    static ErrorClass classOf(SQLException error) {
        String state = error.getSQLState();
        if (startsWithAny(state, PERMANENT)) {
            return ErrorClass.PERMANENT;
        }
        return state == null || startsWithAny(state, INFRASTRUCTURE) ? ErrorClass.INFRASTRUCTURE : ErrorClass.TRANSIENT;
    }

    private static boolean startsWithAny(@Nullable String state, List<String> prefixes) {
        return state != null && prefixes.stream().anyMatch(state::startsWith);
    }
}
