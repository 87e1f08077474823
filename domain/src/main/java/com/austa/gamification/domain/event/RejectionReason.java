package com.austa.gamification.domain.event;

/** Why a record is refused: a closed set of stable codes that dead letters, REST and GraphQL share. */
public enum RejectionReason {
    EMPTY,
    TOO_LARGE,
    NOT_UTF8,
    MALFORMED_JSON,
    DUPLICATE_KEY,
    TOO_DEEP,
    NUMBER_OUT_OF_RANGE,
    INVALID_FIELD,
    UNKNOWN_TYPE,
    RESERVED_TYPE,
    JOURNEY_MISMATCH,
    UNSUPPORTED_MAJOR,
    ID_CONFLICT,
    CLOSED_PERIOD,
    ERASED,
    FUTURE_TIMESTAMP,
    PROCESSING_FAILED
}
