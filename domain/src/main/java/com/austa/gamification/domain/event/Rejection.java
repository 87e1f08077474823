package com.austa.gamification.domain.event;

import static java.util.Objects.requireNonNull;

/**
 * A record's refusal.
 *
 * @param field dotted path of the field at fault, empty when it is the whole record
 * @param detail what was allowed and what kind of thing came; never the record's own content, which is health data
 */
public record Rejection(RejectionReason reason, String field, String detail) {

    public Rejection {
        requireNonNull(reason, "reason");
        requireNonNull(field, "field");
        requireNonNull(detail, "detail");
    }

    public static Rejection whole(RejectionReason reason, String detail) {
        return new Rejection(reason, "", detail);
    }

    public static Rejection of(RejectionReason reason, String field, String detail) {
        return new Rejection(reason, field, detail);
    }
}
