package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.UserState;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/** Users in the books: one lock each for all groups and commands, then what stands of them. */
final class UserRows {

    /** A user as loaded: what all groups share, and what this one remembers. */
    record UserRow(Profile profile, Remembered before) {
        UserId user() {
            return profile.id();
        }

        UserState state() {
            return before.state();
        }

        byte[] bytes() {
            return before.bytes();
        }
    }

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
        handle.createUpdate(Sql.beside(UserRows.class, "change/08_make_users"))
                .bind("users", ids(users))
                .execute();
        handle.createQuery(Sql.beside(UserRows.class, "change/09_lock_users"))
                .bind("users", ids(users))
                .map((row, context) -> ProfileRows.profile(row))
                .forEach(profile -> locked.put(profile.id(), profile));
        return locked;
    }

    static Argument ids(Collection<UserId> users) {
        return Arrays.uuids(users, UserId::value);
    }
}
