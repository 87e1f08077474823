package com.austa.gamification.application.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.domain.event.RejectionReason;

/** Records that are no events, each with the reason for which it must be refused. */
enum Rubbish {
    NOTHING(RejectionReason.EMPTY, ""),
    HALF(RejectionReason.MALFORMED_JSON, "{\"id\":"),
    TWICE(RejectionReason.DUPLICATE_KEY, "{\"id\":1,\"id\":2}"),
    ENDLESS(RejectionReason.NUMBER_OUT_OF_RANGE, "{\"id\":1e10000000}"),
    OVERLONG(RejectionReason.NOT_UTF8, new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'}),
    DEEP(RejectionReason.TOO_DEEP, "{\"a\":".repeat(40) + "1" + "}".repeat(40)),
    STRANGER(RejectionReason.UNKNOWN_TYPE, envelope("alpha.who.knows", "alpha", "1.0.0")),
    OURS(RejectionReason.RESERVED_TYPE, envelope("gamification.level.changed", "alpha", "1.0.0")),
    ELSEWHERE(RejectionReason.JOURNEY_MISMATCH, envelope("alpha.walk.done", "beta", "1.0.0")),
    TOO_NEW(RejectionReason.UNSUPPORTED_MAJOR, envelope("alpha.walk.done", "alpha", "9.0.0"));

    final RejectionReason reason;
    final byte[] bytes;

    Rubbish(RejectionReason reason, String text) {
        this(reason, text.getBytes(UTF_8));
    }

    Rubbish(RejectionReason reason, byte[] bytes) {
        this.reason = reason;
        this.bytes = bytes;
    }

    private static String envelope(String type, String journey, String version) {
        return """
                {"id":"0b0f2f0e-8a0e-4a53-9d2c-6f7d1f3a1c01","type":"%s","journey":"%s",\
                "userId":"8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02","timestamp":"2026-03-21T10:00:00Z",\
                "version":"%s","payload":{}}""".formatted(type, journey, version);
    }
}
