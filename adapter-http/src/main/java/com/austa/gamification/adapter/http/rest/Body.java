package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, read as far as it may be long. */
public final class Body {

    private Body() {}

    public static byte[] read(InputStream body, int bytesMax) throws IOException {
        byte[] bytes = body.readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw ProblemException.of(
                    ProblemType.PAYLOAD_TOO_LARGE, "the body must be at most %d bytes".formatted(bytesMax));
        }
        return bytes;
    }
}
