package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.event.EventPublisherPort;
import com.austa.gamification.domain.event.EventsNotPublished;
import com.austa.gamification.domain.event.OutgoingEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was published, in memory. */
final class Stream implements EventPublisherPort {

    final List<OutgoingEvent> published = new CopyOnWriteArrayList<>();
    volatile boolean down;

    @Override
    public void publish(List<OutgoingEvent> events) {
        if (down) {
            throw new EventsNotPublished("the broker at 10.1.2.3:9092 gave no answer", new IllegalStateException());
        }
        published.addAll(events);
    }
}
