package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.application.announcement.ReceiptJson;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.OutcomeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the books hold of outcomes: those that stand, and which version each key has come to. */
final class Outcomes {

    private static final Map<DefinitionKind, String> STANDING = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "17_standing_awards",
            DefinitionKind.QUEST, "18_standing_quests",
            DefinitionKind.REWARD, "19_standing_rewards",
            DefinitionKind.POINT_RULE, "20_standing_points"));

    private static final Map<DefinitionKind, String> VERSIONS = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "21_award_versions",
            DefinitionKind.QUEST, "22_quest_versions",
            DefinitionKind.REWARD, "23_reward_versions",
            DefinitionKind.POINT_RULE, "24_point_versions"));

    private final Handle handle;

    Outcomes(Handle handle) {
        this.handle = handle;
    }

    /**
     * What stands of these users, in one statement a kind.
     *
     * @param asked definitions by user; those that are not wanted are not looked up
     */
    Map<UserId, List<Outcome>> standing(Map<UserId, SortedSet<DefinitionId>> asked, Predicate<DefinitionKind> wanted) {
        Map<DefinitionKind, Set<String>> slugs = new EnumMap<>(DefinitionKind.class);
        asked.values()
                .forEach(definitions -> definitions.stream()
                        .filter(definition -> wanted.test(definition.kind()))
                        .forEach(definition -> slugs.computeIfAbsent(definition.kind(), kind -> new TreeSet<>())
                                .add(definition.slug())));
        Map<UserId, List<Outcome>> standing = new HashMap<>();
        slugs.forEach((kind, definitions) -> handle.createQuery(
                        Sql.beside(Outcomes.class, "change/" + STANDING.get(kind)))
                .bind("users", UserRows.ids(asked.keySet()))
                .bind("definitions", Arrays.texts(definitions))
                .map((row, context) -> outcome(kind, row))
                .filter(outcome -> asked.getOrDefault(outcome.key().user(), Collections.emptySortedSet())
                        .contains(outcome.key().definition()))
                .forEach(outcome -> standing.computeIfAbsent(outcome.key().user(), user -> new ArrayList<>())
                        .add(outcome)));
        return standing;
    }

    /**
     * The version of each key; one that the books do not know is left out. One statement a kind.
     *
     * @throws IllegalStateException if the books hold a key otherwise than the changes say it was
     */
    Map<OutcomeKey, Integer> versions(Collection<OutcomeChange> changes) {
        Map<DefinitionKind, List<OutcomeChange>> byKind = new EnumMap<>(DefinitionKind.class);
        changes.forEach(
                change -> byKind.computeIfAbsent(change.key().definition().kind(), kind -> new ArrayList<>())
                        .add(change));
        Map<OutcomeKey, Integer> versions = new HashMap<>(changes.size() * 2);
        byKind.forEach((kind, ofKind) -> named(kind, ofKind)
                .map((row, context) ->
                        versions.put(ofKind.get(row.getInt("i") - 1).key(), row.getInt("version")))
                .list());
        changes.forEach(change -> check(change, versions.getOrDefault(change.key(), 0)));
        return versions;
    }

    /** Odd versions stand. A group that has lost its state, or has taken over another's work, would give twice. */
    private static void check(OutcomeChange change, int version) {
        boolean stands = version % 2 != 0;
        if (change.before().isPresent() != stands) {
            throw new IllegalStateException(
                    "%s of user '%s' %s in the books, but the group's state says otherwise: nothing was written"
                            .formatted(
                                    change.key().definition(),
                                    change.key().user(),
                                    stands ? "stands" : "does not stand"));
        }
    }

    private Query named(DefinitionKind kind, List<OutcomeChange> changes) {
        Query query = handle.createQuery(Sql.beside(Outcomes.class, "change/" + VERSIONS.get(kind)))
                .bind(
                        "users",
                        Arrays.uuids(changes, change -> change.key().user().value()));
        if (kind == DefinitionKind.POINT_RULE) {
            return query.bind(
                            "outcomes",
                            Arrays.uuids(changes, change -> change.key().id()))
                    .bind("instants", Arrays.instants(changes, Outcomes::instant));
        }
        query.bind(
                "definitions",
                Arrays.texts(changes, change -> change.key().definition().slug()));
        return kind == DefinitionKind.QUEST
                ? query
                : query.bind(
                        "occurrences",
                        Arrays.texts(changes, change -> change.key().occurrence()));
    }

    /** What a point rule gives for an event is booked for the event's instant, in every version. */
    private static Instant instant(OutcomeChange change) {
        return change.after().or(change::before).orElseThrow().place().instant();
    }

    private static Outcome outcome(DefinitionKind kind, ResultSet row) throws SQLException {
        OutcomeKey key = new OutcomeKey(
                EventRows.user(row), new DefinitionId(kind, row.getString("definition")), row.getString("occurrence"));
        Journey journey = new Journey(row.getString("journey"));
        long points = row.getLong("points");
        if (kind == DefinitionKind.POINT_RULE) {
            return Outcome.ofPointRule(key, Rows.instant(row, "earned_at"), points, journey);
        }
        return new Outcome(
                key,
                new Place(
                        Rows.instant(row, "earned_at"),
                        Place.Rank.values()[row.getInt("place_rank")],
                        Rows.uuid(row, "place_id")),
                points,
                journey,
                ReceiptJson.receipt(AttributesJson.read(row.getString("metadata"))));
    }
}
