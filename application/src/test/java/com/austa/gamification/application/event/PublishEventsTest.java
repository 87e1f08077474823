package com.austa.gamification.application.event;

import static com.austa.gamification.application.event.Events.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.event.PublishEvents.Answer;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventsNotPublished;
import com.austa.gamification.domain.event.OutgoingEvent;
import com.austa.gamification.domain.event.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishEventsTest {

    private static final EventId ID = EventId.of("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final List<OutgoingEvent> published = new ArrayList<>();
    private final PublishEvents events = new PublishEvents(Events.decoder(), published::addAll);

    @Test
    void answers_stand_in_the_order_asked_and_only_the_valid_go_out() {
        byte[] claim = bytes(Events.CLAIM);
        byte[] steps = bytes(Events.STEPS);

        List<Answer> answers =
                events.publish(List.of(claim, bytes(Events.GOAL.replace("8000", "null")), bytes("{}"), steps));

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo(new Answer.Accepted(ID));
        assertThat(answers.get(1)).isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
            assertThat(rejected.id()).isEqualTo(Optional.of(ID));
            assertThat(rejected.rejection().reason()).isEqualTo(RejectionReason.INVALID_FIELD);
            assertThat(rejected.rejection().field()).isEqualTo("payload.targetValue");
        });
        assertThat(answers.get(2))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.id()).isEmpty());
        assertThat(answers.get(3)).isEqualTo(new Answer.Accepted(ID));
        assertThat(published).extracting(OutgoingEvent::json).containsExactly(claim, steps);
        assertThat(published).extracting(event -> event.journey().name()).containsExactly("plan", "health");
        assertThat(published)
                .extracting(event -> event.userId().toString())
                .containsOnly("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    }

    @Test
    void the_publisher_is_not_asked_when_nothing_is_valid() {
        PublishEvents unpublishable = new PublishEvents(Events.decoder(), outgoing -> {
            throw new AssertionError("asked to publish " + outgoing.size());
        });

        assertThat(unpublishable.publish(List.of(bytes("x")))).hasSize(1);
        assertThat(unpublishable.publish(List.of())).isEmpty();
    }

    @Test
    void what_was_not_acknowledged_was_not_accepted() {
        PublishEvents offline = new PublishEvents(Events.decoder(), outgoing -> {
            throw new EventsNotPublished("no acknowledgement within 2 s; send them again", new RuntimeException());
        });

        assertThatThrownBy(() -> offline.publish(List.of(bytes(Events.STEPS)))).isInstanceOf(EventsNotPublished.class);
    }
}
