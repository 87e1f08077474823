package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What stands for a user.
 *
 * @param list where its definition is written: achievements, pointRules, quests or rewards
 * @param journey the journey its points count in besides the total
 * @param occurrence window, tier and ordinal, those that apply, joined by ':'
 */
record Outcome(String list, String id, String journey, String occurrence, long points, Completion why) {

    static final String UNLOCKED = "gamification.achievement.unlocked";
    static final String LEVEL_CHANGED = "gamification.level.changed";
    static final String QUEST_COMPLETED = "gamification.quest.completed";

    Place place() {
        return why.place();
    }

    String definition() {
        return list + "/" + id;
    }

    String key() {
        return definition() + "/" + occurrence;
    }

    Outcome movedTo(Place later) {
        return new Outcome(list, id, journey, occurrence, points, why.movedTo(later));
    }

    /** As those see it that count outcomes. */
    Event asEvent() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put(list.equals("quests") ? "questId" : "achievementId", id).put("occurrence", occurrence);
        return event(list.equals("quests") ? QUEST_COMPLETED : UNLOCKED, place(), payload);
    }

    static Event event(String type, Place place, ObjectNode payload) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", type).set("payload", payload);
        return new Event(place, "", type, LocalDateTime.ofInstant(place.at(), ZoneOffset.UTC), message);
    }
}
