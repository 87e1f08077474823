package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Takes one event out, under its user's lock. A group whose batch with this event waits for that lock has not claimed it
 * as far as can be seen here; it will find the retraction once it holds the lock itself.
 */
final class Retracting {

    private record Found(GamificationEvent event, Spot spot, Optional<Instant> retractedAt) {}

    private final Handle handle;
    private final Streams streams;
    private final MessageFormat format;

    Retracting(Handle handle, Streams streams, MessageFormat format) {
        this.handle = handle;
        this.streams = streams;
        this.format = format;
    }

    RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        // Nobody is made known by an event that is not.
        if (find(retraction).isEmpty()) {
            return RetractionReceipt.unknownEvent();
        }
        Optional<Instant> closedBefore = PostgresClosings.held(handle);
        SortedSet<UserId> user = new TreeSet<>(List.of(retraction.user()));
        UserRows.lock(handle, user);
        Found found = find(retraction).orElseThrow();
        if (found.retractedAt().isPresent()) {
            return RetractionReceipt.stoodBefore(found.retractedAt().get());
        }
        if (closedBefore.filter(found.event().timestamp()::isBefore).isPresent()) {
            return RetractionReceipt.closedPeriod();
        }
        handle.createUpdate(Sql.beside(Retracting.class, "retract/2_retract"))
                .bind("user", retraction.user().value())
                .bind("id", retraction.event().value())
                .bind("at", retraction.at().toString())
                .execute();
        Groups groups = new Groups(handle, streams, format);
        Set<Scored> scored = new HashSet<>();
        for (Decider decider : deciders) {
            if (groups.isClaimed(decider.group(), found.spot())) {
                SortedMap<UserId, Profile> profile = UserRows.lock(handle, user).profiles();
                Judgement judgement = new Judgement(handle, streams.idOf(decider.group()), decider);
                scored.addAll(groups.write(decider, List.of(judgement.without(profile, found.event()))));
            }
        }
        return RetractionReceipt.retracted(retraction.at(), scored);
    }

    private Optional<Found> find(Retraction retraction) {
        return query("1_find_event")
                .bind("user", retraction.user().value())
                .bind("id", retraction.event().value())
                .map((row, context) -> found(row))
                .findOne();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                EventRows.event(row),
                new Spot(new Partition(row.getInt("source"), row.getInt("partition")), row.getLong("offset")),
                Rows.instantIfAny(row, "retracted_at"));
    }

    private Query query(String statement) {
        return handle.createQuery(Sql.beside(Retracting.class, "retract/" + statement));
    }
}
