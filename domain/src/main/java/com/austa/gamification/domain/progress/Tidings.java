package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Outcomes told as events to those that count them. An outcome has no zone of its own: its date is that in UTC. */
final class Tidings {

    private static final String VERSION = "1.0.0";

    private Tidings() {}

    /** @param outcome of an achievement or a quest */
    static GamificationEvent of(Outcome outcome) {
        OutcomeKey key = outcome.key();
        CountedOutcome kind = CountedOutcome.of(key.definition().kind()).orElseThrow();
        Attributes payload = new Attributes.Builder()
                .put(
                        kind == CountedOutcome.QUEST ? "questId" : "achievementId",
                        Value.of(key.definition().slug()))
                .put("occurrence", Value.of(key.occurrence()))
                .put("points", Value.of(outcome.points()))
                .build();
        return told(kind.type(), key.user(), outcome.journey(), outcome.place(), payload);
    }

    static GamificationEvent of(UserId user, TotalsFold.LevelChange change) {
        Attributes payload = new Attributes.Builder()
                .put("level", Value.of(change.level()))
                .put("points", Value.of(change.points()))
                .build();
        return told(CountedOutcome.LEVEL.type(), user, Journey.CROSS, change.place(), payload);
    }

    private static GamificationEvent told(
            EventType type, UserId user, Journey journey, Place place, Attributes payload) {
        return new GamificationEvent(
                new EventId(place.id()),
                type,
                journey,
                user,
                place.instant(),
                VERSION,
                payload,
                Attributes.NONE,
                new LocalStamp(
                        ZoneOffset.UTC, LocalDateTime.ofInstant(place.instant(), ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
