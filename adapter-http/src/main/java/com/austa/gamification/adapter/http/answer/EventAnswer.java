package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.domain.event.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event that was sent.
 *
 * @param id null where it could not be read
 * @param verdict {@code accepted} or {@code rejected}
 * @param reason a stable code; null when accepted
 * @param field dotted path of the field at fault; null when none is
 * @param detail what was allowed; null when accepted
 */
public record EventAnswer(
        @Nullable String id,
        String verdict,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String detail) {

    static EventAnswer of(PublishEvents.Answer answer) {
        if (answer instanceof PublishEvents.Answer.Accepted accepted) {
            return new EventAnswer(accepted.id().toString(), "accepted", null, null, null);
        }
        PublishEvents.Answer.Rejected rejected = (PublishEvents.Answer.Rejected) answer;
        Rejection rejection = rejected.rejection();
        return new EventAnswer(
                rejected.id().map(Object::toString).orElse(null),
                "rejected",
                rejection.reason().name(),
                rejection.field().isEmpty() ? null : rejection.field(),
                rejection.detail());
    }
}
