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
import java.util.TreeSet;
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

    /**
     * Users under their locks.
     *
     * @param retracting those who have retracted events
     */
    record Locked(SortedMap<UserId, Profile> profiles, SortedSet<UserId> retracting) {
        static final Locked NOBODY = new Locked(new TreeMap<>(), new TreeSet<>());
    }

    private UserRows() {}

    /**
     * Makes rows for those who have none, waits for everybody who is at work on one of them, and gives what then stands.
     * Making comes before the first lock: a row that another transaction has just made would otherwise be locked after
     * rows that come behind it, and two could wait for each other.
     */
    static Locked lock(Handle handle, SortedSet<UserId> users) {
        if (users.isEmpty()) {
            return Locked.NOBODY;
        }
        Locked locked = new Locked(new TreeMap<>(), new TreeSet<>());
        handle.createUpdate(Sql.beside(UserRows.class, "change/08_make_users"))
                .bind("users", ids(users))
                .execute();
        handle.createQuery(Sql.beside(UserRows.class, "change/09_lock_users"))
                .bind("users", ids(users))
                .map((row, context) -> {
                    Profile profile = ProfileRows.profile(row);
                    if (row.getInt("retractions") > 0) {
                        locked.retracting().add(profile.id());
                    }
                    return locked.profiles().put(profile.id(), profile);
                })
                .list();
        return locked;
    }

    static Argument ids(Collection<UserId> users) {
        return Arrays.uuids(users, UserId::value);
    }
}
