package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.BinaryCopy;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The journal's rows, asked and written under the locks of their users: between the two nobody can come. */
final class Journal {

    /** Where an event came first, and what was fixed about it then. */
    record Found(Spot spot, Attributes metadata, LocalStamp local) {

        /** The event as it was admitted, whatever this instance would make of its zone and metadata. */
        GamificationEvent asAdmitted(GamificationEvent event) {
            if (event.local().equals(local) && event.metadata().equals(metadata)) {
                return event;
            }
            return new GamificationEvent(
                    event.id(),
                    event.type(),
                    event.journey(),
                    event.userId(),
                    event.timestamp(),
                    event.version(),
                    event.payload(),
                    metadata,
                    local);
        }
    }

    private static final int COLUMNS = 15;

    private final Handle handle;

    Journal(Handle handle) {
        this.handle = handle;
    }

    /** By index in the list; an event that the journal does not hold is left out. */
    Map<Integer, Found> find(List<Candidate> candidates) {
        Map<Integer, Found> found = new HashMap<>(candidates.size() * 2);
        identities("06_find_journalled", candidates)
                .map((row, context) -> found.put(
                        row.getInt("i") - 1,
                        new Found(
                                new Spot(
                                        new Partition(row.getInt("source"), row.getInt("partition")),
                                        row.getLong("offset")),
                                EventRows.metadata(row),
                                EventRows.local(row))))
                .list();
        return found;
    }

    /** The events that stand under the candidates' identities, by index in the list. */
    Map<Integer, GamificationEvent> read(List<Candidate> candidates) {
        return byIndex(identities("10_read_journalled", candidates));
    }

    /** What was admitted from these places, by index in the list. */
    Map<Integer, GamificationEvent> admittedAt(List<Spot> spots) {
        return byIndex(handle.createQuery(Sql.beside(Journal.class, "change/05_admitted_elsewhere"))
                .bind("sources", Arrays.ints(spots, spot -> spot.partition().source()))
                .bind("partitions", Arrays.ints(spots, spot -> spot.partition().number()))
                .bind("offsets", Arrays.longs(spots, Spot::offset)));
    }

    /** What these users' histories have lost; asked under their locks. */
    Set<Candidate.Identity> retracted(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery(Sql.beside(Journal.class, "change/09b_retractions"))
                .bind("users", UserRows.ids(users))
                .map((row, context) -> new Candidate.Identity(EventRows.user(row), new EventId(Rows.uuid(row, "id"))))
                .set();
    }

    void append(List<Candidate> fresh) {
        BinaryCopy rows = new BinaryCopy(fresh.size());
        for (Candidate candidate : fresh) {
            GamificationEvent event = candidate.event();
            rows.row(COLUMNS)
                    .uuid(event.userId().value())
                    .uuid(event.id().value())
                    .text(event.type().name())
                    .text(event.journey().name())
                    .instant(event.timestamp())
                    .jsonb(AttributesJson.write(event.payload()))
                    .jsonb(event.metadata().values().isEmpty() ? null : AttributesJson.write(event.metadata()))
                    .text(event.version())
                    .local(event.local().dateTime())
                    .text(event.local().zone().getId())
                    .int4(event.local().offset().getTotalSeconds())
                    .int2(candidate.spot().partition().source())
                    .int4(candidate.spot().partition().number())
                    .int8(candidate.spot().offset())
                    .instant(candidate.recordedAt());
        }
        rows.into(handle, Sql.beside(Journal.class, "change/11_journal"));
    }

    private Query identities(String statement, List<Candidate> candidates) {
        return handle.createQuery(Sql.beside(Journal.class, "change/" + statement))
                .bind(
                        "users",
                        Arrays.uuids(
                                candidates,
                                candidate -> candidate.event().userId().value()))
                .bind(
                        "ids",
                        Arrays.uuids(
                                candidates, candidate -> candidate.event().id().value()));
    }

    private static Map<Integer, GamificationEvent> byIndex(Query query) {
        Map<Integer, GamificationEvent> events = new HashMap<>();
        query.map((row, context) -> events.put(row.getInt("i") - 1, EventRows.event(row)))
                .list();
        return events;
    }
}
