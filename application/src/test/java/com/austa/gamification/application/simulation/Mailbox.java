package com.austa.gamification.application.simulation;

import com.austa.gamification.application.announcement.Topics;
import com.austa.gamification.application.event.json.JsonLimits;
import com.austa.gamification.application.event.json.StrictJson;
import com.austa.gamification.application.event.json.Utf8;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.testkit.invariant.Announced;
import java.util.ArrayList;
import java.util.List;

/** What has left on the topics for the world, copies and all. */
final class Mailbox {

    final List<Announced> outcomes = new ArrayList<>();
    final List<Announced> notifications = new ArrayList<>();

    void take(List<Message> messages) {
        for (Message message : messages) {
            if (message.topic().equals(Topics.OUTCOMES)) {
                outcomes.add(read(message));
            } else if (message.topic().equals(Topics.NOTIFICATIONS)) {
                notifications.add(read(message));
            }
        }
    }

    private static Announced read(Message message) {
        return Announced.of(StrictJson.read(Utf8.decode(message.value()), JsonLimits.OWN));
    }
}
