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
import com.austa.gamification.domain.progress.OutcomeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            DefinitionKind.ACHIEVEMENT, "15_standing_awards",
            DefinitionKind.QUEST, "16_standing_quests",
            DefinitionKind.REWARD, "17_standing_rewards",
            DefinitionKind.POINT_RULE, "18_standing_points"));

    private static final Map<DefinitionKind, String> VERSIONS = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "19_award_versions",
            DefinitionKind.QUEST, "20_quest_versions",
            DefinitionKind.REWARD, "21_reward_versions",
            DefinitionKind.POINT_RULE, "22_point_versions"));

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

    /** The version of each key; one that the books do not know is left out. One statement a kind. */
    Map<OutcomeKey, Integer> versions(Collection<OutcomeKey> keys) {
        Map<DefinitionKind, List<OutcomeKey>> byKind = new EnumMap<>(DefinitionKind.class);
        keys.forEach(key -> byKind.computeIfAbsent(key.definition().kind(), kind -> new ArrayList<>())
                .add(key));
        Map<OutcomeKey, Integer> versions = new HashMap<>(keys.size() * 2);
        byKind.forEach((kind, ofKind) -> named(kind, ofKind)
                .map((row, context) -> versions.put(ofKind.get(row.getInt("i") - 1), row.getInt("version")))
                .list());
        return versions;
    }

    private Query named(DefinitionKind kind, List<OutcomeKey> keys) {
        Query query = handle.createQuery(Sql.beside(Outcomes.class, "change/" + VERSIONS.get(kind)))
                .bind("users", Arrays.uuids(keys, key -> key.user().value()));
        if (kind == DefinitionKind.POINT_RULE) {
            return query.bind("outcomes", Arrays.uuids(keys, OutcomeKey::id));
        }
        query.bind("definitions", Arrays.texts(keys, key -> key.definition().slug()));
        return kind == DefinitionKind.QUEST
                ? query
                : query.bind("occurrences", Arrays.texts(keys, OutcomeKey::occurrence));
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
