package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.Held;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What a group has claimed of users, to fold anew: one statement a table, however many users. */
final class Histories {

    private final Handle handle;
    private final ConsumerGroup group;
    private final int groupId;

    Histories(Handle handle, ConsumerGroup group, int groupId) {
        this.handle = handle;
        this.group = group;
        this.groupId = groupId;
    }

    /** Only after the group's progress was advanced, so that the running batch is part of it. */
    Map<UserId, History> load(Map<UserId, SortedSet<DefinitionId>> asked) {
        return load(asked, Optional.empty());
    }

    /** @param types events of others are left out; empty for every type */
    Map<UserId, History> load(Map<UserId, SortedSet<DefinitionId>> asked, Optional<Set<EventType>> types) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UserId, List<GamificationEvent>> events = byUser(
                query("15_history_events", asked)
                        .bind("group", groupId)
                        .bind("every", types.isEmpty())
                        .bind(
                                "types",
                                Arrays.texts(types.orElse(Set.of()).stream()
                                        .map(EventType::name)
                                        .toList()))
                        .map((row, context) -> EventRows.event(row)),
                GamificationEvent::userId);
        Map<UserId, List<Fact>> facts =
                byUser(query("16_history_facts", asked).map((row, context) -> fact(row)), Fact::user);
        Map<UserId, List<Outcome>> standing = new Outcomes(handle).standing(asked, this::owns);
        Map<UserId, History> histories = new HashMap<>();
        asked.keySet()
                .forEach(user -> histories.put(
                        user,
                        new History(
                                user,
                                events.getOrDefault(user, List.of()),
                                facts.getOrDefault(user, List.of()),
                                standing.getOrDefault(user, List.of()))));
        return histories;
    }

    private boolean owns(DefinitionKind kind) {
        return group.roles().stream().anyMatch(role -> role.owns(kind));
    }

    private Query query(String statement, Map<UserId, ?> asked) {
        return handle.createQuery(Sql.beside(Histories.class, "change/" + statement))
                .bind("users", UserRows.ids(asked.keySet()));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Rows.uuid(row, "id"),
                EventRows.user(row),
                Fact.Kind.valueOf(row.getString("kind")),
                new DefinitionId(DefinitionKind.ofLabel(row.getString("about_kind")), row.getString("about")),
                Rows.instant(row, "at"),
                Optional.ofNullable(row.getBytes("held")).map(Held::decode));
    }

    private static <T> Map<UserId, List<T>> byUser(Iterable<T> rows, Function<T, UserId> user) {
        Map<UserId, List<T>> byUser = new HashMap<>();
        rows.forEach(row -> byUser.computeIfAbsent(user.apply(row), key -> new ArrayList<>())
                .add(row));
        return byUser;
    }
}
