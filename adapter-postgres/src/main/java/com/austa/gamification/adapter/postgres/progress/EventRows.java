package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of the journal as events: what was admitted, whatever would be made of the record today. */
final class EventRows {

    private EventRows() {}

    static GamificationEvent event(ResultSet row) throws SQLException {
        return new GamificationEvent(
                new EventId(Rows.uuid(row, "id")),
                new EventType(row.getString("type")),
                new Journey(row.getString("journey")),
                user(row),
                Rows.instant(row, "timestamp"),
                row.getString("version"),
                AttributesJson.read(row.getString("payload")),
                metadata(row),
                local(row));
    }

    static UserId user(ResultSet row) throws SQLException {
        return new UserId(Rows.uuid(row, "user_id"));
    }

    static Attributes metadata(ResultSet row) throws SQLException {
        @Nullable String json = row.getString("metadata");
        return json == null ? Attributes.NONE : AttributesJson.read(json);
    }

    static LocalStamp local(ResultSet row) throws SQLException {
        return new LocalStamp(
                ZoneId.of(row.getString("zone")),
                row.getObject("local_time", LocalDateTime.class),
                ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds")));
    }
}
