package com.austa.gamification.adapter.postgres.points;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Profiles to rows and back: a column each for the three journeys of the specification, one of JSON for all others. */
public final class ProfileRows {

    private static final Journey HEALTH = new Journey("health");
    private static final Journey CARE = new Journey("care");
    private static final Journey PLAN = new Journey("plan");
    private static final Set<Journey> WITH_COLUMN = Set.of(HEALTH, CARE, PLAN);

    private ProfileRows() {}

    public static Profile profile(ResultSet row) throws SQLException {
        SortedMap<Journey, Long> journeys = new TreeMap<>();
        put(journeys, HEALTH, row.getLong("health_points"));
        put(journeys, CARE, row.getLong("care_points"));
        put(journeys, PLAN, row.getLong("plan_points"));
        @Nullable String custom = row.getString("custom_points");
        if (custom != null) {
            AttributesJson.read(custom)
                    .values()
                    .forEach((name, points) -> put(
                            journeys,
                            new Journey(name),
                            ((Value.Number) points).value().longValueExact()));
        }
        return new Profile(
                new UserId(row.getObject("id", UUID.class)),
                row.getLong("points"),
                row.getLong("spent"),
                row.getInt("level"),
                journeys,
                row.getLong("version"));
    }

    /** Only under the users' locks. */
    public static void write(Handle handle, List<Profile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        handle.createUpdate(Sql.beside(ProfileRows.class, "write_profiles"))
                .bind("users", Arrays.uuids(profiles, profile -> profile.id().value()))
                .bind("points", Arrays.longs(profiles, Profile::points))
                .bind("levels", Arrays.ints(profiles, Profile::level))
                .bind("health", Arrays.longs(profiles, profile -> profile.pointsIn(HEALTH)))
                .bind("care", Arrays.longs(profiles, profile -> profile.pointsIn(CARE)))
                .bind("plan", Arrays.longs(profiles, profile -> profile.pointsIn(PLAN)))
                .bind("custom", Arrays.texts(profiles, ProfileRows::custom))
                .bind("spent", Arrays.longs(profiles, Profile::spent))
                .bind("versions", Arrays.longs(profiles, Profile::version))
                .execute();
    }

    private static void put(SortedMap<Journey, Long> journeys, Journey journey, long points) {
        if (points != 0) {
            journeys.put(journey, points);
        }
    }

    private static @Nullable String custom(Profile profile) {
        Attributes.Builder custom = new Attributes.Builder();
        profile.pointsByJourney().forEach((journey, points) -> {
            if (!WITH_COLUMN.contains(journey) && points != 0) {
                custom.put(journey.name(), Value.of(points));
            }
        });
        Attributes built = custom.build();
        return built.values().isEmpty() ? null : AttributesJson.write(built);
    }
}
