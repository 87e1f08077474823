package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.UserState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What a group remembers of a user, as stored.
 *
 * @param bytes empty for a user unknown to the group
 * @param stamp another one after each change of the row; 0 where there is none
 */
record Remembered(UserState state, byte[] bytes, long stamp) {

    private static final byte[] NONE = {};

    /** One for each of the users. */
    static Map<UserId, Remembered> load(Handle handle, int group, Collection<UserId> users) {
        Map<UserId, Remembered> states = new HashMap<>();
        if (users.isEmpty()) {
            return states;
        }
        handle.createQuery(Sql.beside(Remembered.class, "change/07_load_states"))
                .bind("group", group)
                .bind("users", UserRows.ids(users))
                .map((row, context) -> {
                    UserId user = new UserId(Rows.uuid(row, "user_id"));
                    byte[] state = row.getBytes("state");
                    return states.put(user, new Remembered(UserState.decode(user, state), state, row.getLong("stamp")));
                })
                .list();
        users.forEach(user -> states.computeIfAbsent(user, one -> new Remembered(UserState.unknown(one), NONE, 0)));
        return states;
    }

    /** As they are now; who is unknown to the group is left out. */
    static Map<UserId, Long> stamps(Handle handle, int group, Collection<UserId> users) {
        Map<UserId, Long> stamps = new HashMap<>();
        handle.createQuery(Sql.beside(Remembered.class, "change/14_state_stamps"))
                .bind("group", group)
                .bind("users", UserRows.ids(users))
                .map((row, context) -> stamps.put(new UserId(Rows.uuid(row, "user_id")), row.getLong("stamp")))
                .list();
        return stamps;
    }
}
