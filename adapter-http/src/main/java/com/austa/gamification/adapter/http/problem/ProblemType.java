package com.austa.gamification.adapter.http.problem;

import com.austa.gamification.domain.reward.RedeemRefusal;
import java.util.Locale;

/** Every kind of error this API can answer with. Types are stable: add, never rename. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not the JSON it should be"),
    INVALID_REQUEST(400, "The request has invalid fields"),
    UNSUPPORTED_PARAMETER(400, "The request uses a parameter that this server cannot answer"),
    UNAUTHENTICATED(401, "The request needs a valid token"),
    FORBIDDEN(403, "The caller may not do this"),
    UNKNOWN_ROUTE(404, "There is no such route"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The route does not take this method"),
    NOT_ACCEPTABLE(406, "The answer has no form that the request accepts"),
    QUEST_NOT_OPEN(409, "The quest cannot be started at that moment"),
    INSUFFICIENT_POINTS(409, "The user has not enough points"),
    OUT_OF_STOCK(409, "The reward is out of stock"),
    ALREADY_REDEEMED(409, "The reward was redeemed before"),
    REWARD_EXPIRED(409, "The reward has expired"),
    LIMIT_REACHED(409, "The reward was redeemed as often as it can be"),
    IDEMPOTENCY_CONFLICT(409, "The idempotency key was used for another request"),
    CLOSED_PERIOD(409, "The books are closed for that time"),
    ALREADY_RESOLVED(409, "It was processed in the meantime"),
    GROUPS_LAG(409, "Not everything that is recorded has been applied yet"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    INVALID_DEFINITION(422, "The definition cannot come into force as it is"),
    EVENT_REJECTED(422, "The event is not valid"),
    /** Whatever HTTP says no to before a route is asked; the status tells. */
    BAD_REQUEST(400, "The request could not be understood"),
    INTERNAL_ERROR(500, "The server failed"),
    UNAVAILABLE(503, "The server cannot answer now");

    private static final String PREFIX = "urn:problem-type:gamification:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static ProblemType of(RedeemRefusal refusal) {
        return valueOf(refusal.name());
    }

    /** The problem document's {@code type}. */
    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
