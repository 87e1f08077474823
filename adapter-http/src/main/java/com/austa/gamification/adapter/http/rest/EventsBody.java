package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.problem.Unreadable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One event or an array of them, cut into events without reading what they say: each keeps the bytes it was sent with, for
 * the decoder to judge, so that numbers, double keys and odd Unicode come to it as they are.
 */
final class EventsBody {

    static final int EVENTS_MAX = 500;

    /** Looser than the decoder's own limits: one event that is over those must not take the others with it. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(5_000)
                    .maxNumberLength(1_000_000)
                    .maxNameLength(1_000_000)
                    .maxStringLength(100_000_000)
                    .build())
            .build();

    private EventsBody() {}

    /** @throws ProblemException if it is no JSON, or more than can be taken at once */
    static List<byte[]> split(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
                throw malformed("it must be one event or an array of events");
            }
            List<byte[]> events =
                    first == JsonToken.START_OBJECT ? List.of(element(parser, body)) : elements(parser, body);
            if (parser.nextToken() != null) {
                throw malformed("something follows where it should end");
            }
            return events;
        } catch (JsonProcessingException notJson) {
            throw malformed(Unreadable.at(notJson));
        }
    }

    private static List<byte[]> elements(JsonParser parser, byte[] body) throws IOException {
        List<byte[]> events = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (events.size() == EVENTS_MAX) {
                throw ProblemException.invalid(
                        "events", "must be at most %d in one request; send the rest in another".formatted(EVENTS_MAX));
            }
            events.add(element(parser, body));
        }
        return events;
    }

    private static byte[] element(JsonParser parser, byte[] body) throws IOException {
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0 || to < 0) {
            throw malformed("it must be UTF-8");
        }
        return Arrays.copyOfRange(body, (int) from, (int) to);
    }

    private static ProblemException malformed(String why) {
        return ProblemException.of(ProblemType.MALFORMED_JSON, why);
    }
}
