package com.austa.gamification.adapter.postgres.catalogue;

import com.austa.gamification.adapter.postgres.progress.PostgresClosings;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Definitions, a table a kind, each with its author's text to the letter; the revision's row is the lock of publishers. */
public final class PostgresDefinitions implements DefinitionPort {

    private static final Map<DefinitionKind, String> WRITE = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "2_achievements",
            DefinitionKind.POINT_RULE, "3_point_rules",
            DefinitionKind.QUEST, "4_quests",
            DefinitionKind.REWARD, "5_rewards"));

    private static final Map<DefinitionKind, String> RETIRE = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "retire_achievements",
            DefinitionKind.POINT_RULE, "retire_point_rules",
            DefinitionKind.QUEST, "retire_quests",
            DefinitionKind.REWARD, "retire_rewards"));

    private static final Map<DefinitionKind, String> AFFECT = new EnumMap<>(Map.of(
            DefinitionKind.ACHIEVEMENT, "affect_achievements",
            DefinitionKind.QUEST, "affect_quests",
            DefinitionKind.REWARD, "affect_rewards"));

    private final Transactions transactions;

    public PostgresDefinitions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Contents load() {
        return transactions.readAtOneMoment("the catalogue", handle -> {
            Map<DefinitionId, Timeline<String>> timelines = timelines(handle);
            List<Stored> definitions = query(handle, "definitions")
                    .map((row, context) -> stored(row, timelines))
                    .list();
            Map<String, String> eventTypes = new HashMap<>();
            long typesSince = query(handle, "event_types")
                    .map((row, context) -> {
                        eventTypes.put(row.getString("type"), row.getString("definition"));
                        return row.getLong("since");
                    })
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return new Contents(revision(handle), definitions, eventTypes, typesSince, PostgresClosings.asked(handle));
        });
    }

    private static Stored stored(ResultSet row, Map<DefinitionId, Timeline<String>> timelines) throws SQLException {
        DefinitionId id = idOf(row);
        String json = row.getString("definition");
        int revision = row.getInt("revision");
        return new Stored(
                id,
                json,
                revision,
                row.getLong("since"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                timelines.getOrDefault(id, Timeline.always(revision, json)));
    }

    /** Of those that do not judge all of event time by their newest revision. */
    private static Map<DefinitionId, Timeline<String>> timelines(Handle handle) {
        Map<DefinitionId, Timeline<String>> timelines = new HashMap<>();
        query(handle, "revisions_that_judge")
                .map((row, context) -> {
                    Optional<Instant> from = Rows.instantIfAny(row, "begins_at");
                    boolean retired = row.getBoolean("retired");
                    int revision = row.getInt("revision");
                    String json = row.getString("definition");
                    return timelines.merge(
                            idOf(row),
                            Timeline.<String>empty().with(revision, json, from),
                            (known, first) ->
                                    retired ? known.until(from.orElseThrow()) : known.with(revision, json, from));
                })
                .list();
        return timelines;
    }

    private static DefinitionId idOf(ResultSet row) throws SQLException {
        return new DefinitionId(DefinitionKind.ofLabel(row.getString("kind")), row.getString("id"));
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
                                Rows.instant(row, "published_at"),
                                Rows.instantIfAny(row, "begins_at"),
                                row.getBoolean("retired")))
                        .list());
    }

    @Override
    public long revision() {
        return transactions.read("the catalogue's revision", PostgresDefinitions::revision);
    }

    @Override
    public OptionalLong publish(Contents basedOn, Changes changes) {
        return transactions.write("a new revision of the catalogue", handle -> {
            if (!PostgresClosings.held(handle).equals(basedOn.closedBefore())) {
                return OptionalLong.empty();
            }
            Optional<Long> raised = query(handle, "publish/1_raise_revision")
                    .bind("basedOn", basedOn.revision())
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
        String from = changes.from().map(Instant::toString).orElse(null);
        RETIRE.forEach((kind, statement) -> ofKind(kind, changes.retired())
                .ifPresent(ids -> update(handle, statement, since)
                        .bind("ids", ids)
                        .bind("from", from)
                        .execute()));
        update(handle, "6_keep_revisions", since).bind("from", from).execute();
        AFFECT.forEach((kind, statement) -> ofKind(kind, changes.affected())
                .ifPresent(
                        ids -> update(handle, statement, since).bind("ids", ids).execute()));
        List<Map.Entry<String, String>> types = List.copyOf(changes.eventTypes().entrySet());
        if (!types.isEmpty()) {
            update(handle, "7_event_types", since)
                    .bind("types", Arrays.texts(types, Map.Entry::getKey))
                    .bind("texts", Arrays.texts(types, Map.Entry::getValue))
                    .execute();
        }
    }

    private static Optional<Argument> ofKind(DefinitionKind kind, Set<DefinitionId> all) {
        List<DefinitionId> ofKind = all.stream().filter(id -> id.kind() == kind).toList();
        return ofKind.isEmpty() ? Optional.empty() : Optional.of(Arrays.texts(ofKind, DefinitionId::slug));
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
