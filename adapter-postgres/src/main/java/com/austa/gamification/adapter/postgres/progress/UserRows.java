package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.UserState;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** Users in the books: one lock each for all groups and commands, then what stands of them. */
final class UserRows {

    /**
     * A user as loaded.
     *
     * @param state what the group remembers
     * @param bytes the same as stored, empty for a user unknown to the group
     */
    record UserRow(Profile profile, UserState state, byte[] bytes) {
        UserId user() {
            return profile.id();
        }
    }

    private static final byte[] NONE = {};

    private UserRows() {}

    /** Waits for everybody who is at work on one of them; makes rows for those who have none. */
    static void lock(Handle handle, SortedSet<UserId> users) {
        if (!users.isEmpty()) {
            handle.createUpdate(Sql.beside(UserRows.class, "change/06_lock_users"))
                    .bind("users", ids(users))
                    .execute();
        }
    }

    /** Only under the lock: what was read while waiting for it is what stood before. */
    static SortedMap<UserId, UserRow> load(Handle handle, int group, Collection<UserId> users) {
        SortedMap<UserId, UserRow> rows = new TreeMap<>();
        if (!users.isEmpty()) {
            handle.createQuery(Sql.beside(UserRows.class, "change/12_load_users"))
                    .bind("group", group)
                    .bind("users", ids(users))
                    .map((row, context) -> {
                        UserId user = new UserId(row.getObject("id", UUID.class));
                        byte[] state = row.getBytes("state");
                        return new UserRow(
                                ProfileRows.profile(row),
                                state == null ? UserState.unknown(user) : UserState.decode(user, state),
                                state == null ? NONE : state);
                    })
                    .forEach(row -> rows.put(row.user(), row));
        }
        return rows;
    }

    static Argument ids(Collection<UserId> users) {
        return Arrays.uuids(List.copyOf(users), UserId::value);
    }
}
