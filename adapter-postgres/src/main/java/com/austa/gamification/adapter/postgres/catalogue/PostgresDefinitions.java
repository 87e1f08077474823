package com.austa.gamification.adapter.postgres.catalogue;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Definitions, a table a kind, each with its author's text to the letter; the revision's row is the lock of publishers. */
public final class PostgresDefinitions implements DefinitionPort {

    private static final Map<DefinitionKind, String> WRITE = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "2_achievements",
            DefinitionKind.POINT_RULE, "3_point_rules",
            DefinitionKind.QUEST, "4_quests",
            DefinitionKind.REWARD, "5_rewards"));

    private final Transactions transactions;

    public PostgresDefinitions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Contents load() {
        return transactions.readAtOneMoment("the catalogue", handle -> {
            List<Stored> definitions = query(handle, "definitions")
                    .map((row, context) -> new Stored(
                            new DefinitionId(DefinitionKind.ofLabel(row.getString("kind")), row.getString("id")),
                            row.getString("definition"),
                            row.getInt("revision"),
                            row.getLong("since"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "updated_at")))
                    .list();
            Map<String, String> eventTypes = new HashMap<>();
            query(handle, "event_types")
                    .map((row, context) -> eventTypes.put(row.getString("type"), row.getString("definition")))
                    .list();
            return new Contents(revision(handle), definitions, eventTypes);
        });
    }

    @Override
    public List<Revision> revisionsOf(DefinitionId id) {
        return transactions.read(
                "the revisions of " + id,
                handle -> query(handle, "revisions_of_definition")
                        .bind("kind", id.kind().label())
                        .bind("id", id.slug())
                        .map((row, context) -> new Revision(
                                row.getInt("revision"),
                                row.getLong("since"),
                                row.getString("definition"),
                                Rows.instant(row, "published_at")))
                        .list());
    }

    @Override
    public long revision() {
        return transactions.read("the catalogue's revision", PostgresDefinitions::revision);
    }

    @Override
    public OptionalLong publish(long basedOn, Changes changes) {
        return transactions.write("a new revision of the catalogue", handle -> {
            Optional<Long> raised = query(handle, "publish/1_raise_revision")
                    .bind("basedOn", basedOn)
                    .mapTo(Long.class)
                    .findOne();
            raised.ifPresent(since -> write(handle, since, changes));
            return raised.map(OptionalLong::of).orElse(OptionalLong.empty());
        });
    }

    private static void write(Handle handle, long since, Changes changes) {
        WRITE.forEach((kind, statement) -> {
            List<Map.Entry<DefinitionId, String>> ofKind = changes.definitions().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                update(handle, statement, since)
                        .bind(
                                "ids",
                                Arrays.texts(ofKind, entry -> entry.getKey().slug()))
                        .bind("texts", Arrays.texts(ofKind, Map.Entry::getValue))
                        .execute();
            }
        });
        update(handle, "6_keep_revisions", since).execute();
        List<Map.Entry<String, String>> types = List.copyOf(changes.eventTypes().entrySet());
        if (!types.isEmpty()) {
            update(handle, "7_event_types", since)
                    .bind("types", Arrays.texts(types, Map.Entry::getKey))
                    .bind("texts", Arrays.texts(types, Map.Entry::getValue))
                    .execute();
        }
    }

    private static long revision(Handle handle) {
        return query(handle, "revision").mapTo(Long.class).one();
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(Sql.beside(PostgresDefinitions.class, statement));
    }

    private static Update update(Handle handle, String statement, long since) {
        return handle.createUpdate(Sql.beside(PostgresDefinitions.class, "publish/" + statement))
                .bind("since", since);
    }
}
