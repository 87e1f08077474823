package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.points.ProfilePort;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A profile as told.
 *
 * @param nextLevelAt total points that the next level needs; null at the last level
 */
public record ProfileAnswer(
        String id,
        long points,
        long availablePoints,
        long debt,
        int level,
        @Nullable Long nextLevelAt,
        long healthPoints,
        long carePoints,
        long planPoints,
        Map<String, Long> pointsByJourney,
        Instant createdAt,
        Instant updatedAt) {

    private static final Journey HEALTH = new Journey("health");
    private static final Journey CARE = new Journey("care");
    private static final Journey PLAN = new Journey("plan");

    static ProfileAnswer of(ProfilePort.Dated dated, LevelCurve curve) {
        Profile profile = dated.profile();
        Map<String, Long> byJourney = new TreeMap<>();
        profile.pointsByJourney().forEach((journey, points) -> byJourney.put(journey.name(), points));
        long next = curve.pointsFor(profile.level() + 1);
        return new ProfileAnswer(
                profile.id().toString(),
                profile.points(),
                profile.availablePoints(),
                profile.debt(),
                profile.level(),
                next == Long.MAX_VALUE ? null : next,
                profile.pointsIn(HEALTH),
                profile.pointsIn(CARE),
                profile.pointsIn(PLAN),
                byJourney,
                dated.createdAt(),
                dated.updatedAt());
    }
}
