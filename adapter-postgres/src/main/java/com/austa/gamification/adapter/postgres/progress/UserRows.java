package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.UserState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

    /**
     * Makes rows for those who have none, waits for everybody who is at work on one of them, and gives what then stands.
     * Making comes before the first lock: a row that another transaction has just made would otherwise be locked after
     * rows that come behind it, and two could wait for each other.
     */
    static SortedMap<UserId, Profile> lock(Handle handle, SortedSet<UserId> users) {
        SortedMap<UserId, Profile> locked = new TreeMap<>();
        if (users.isEmpty()) {
            return locked;
        }
        handle.createUpdate(Sql.beside(UserRows.class, "change/06_make_users"))
                .bind("users", ids(users))
                .execute();
        handle.createQuery(Sql.beside(UserRows.class, "change/07_lock_users"))
                .bind("users", ids(users))
                .map((row, context) -> ProfileRows.profile(row))
                .forEach(profile -> locked.put(profile.id(), profile));
        return locked;
    }

    /** Only after their lock: what was read while waiting for it is what stood before. */
    static List<UserRow> load(Handle handle, int group, SortedMap<UserId, Profile> locked) {
        Map<UserId, byte[]> states = new HashMap<>();
        if (!locked.isEmpty()) {
            handle.createQuery(Sql.beside(UserRows.class, "change/13_load_states"))
                    .bind("group", group)
                    .bind("users", ids(locked.keySet()))
                    .map((row, context) -> states.put(new UserId(Rows.uuid(row, "user_id")), row.getBytes("state")))
                    .list();
        }
        List<UserRow> rows = new ArrayList<>(locked.size());
        locked.forEach((user, profile) -> {
            byte[] state = states.get(user);
            rows.add(
                    state == null
                            ? new UserRow(profile, UserState.unknown(user), NONE)
                            : new UserRow(profile, UserState.decode(user, state), state));
        });
        return rows;
    }

    static Argument ids(Collection<UserId> users) {
        return Arrays.uuids(users, UserId::value);
    }
}
