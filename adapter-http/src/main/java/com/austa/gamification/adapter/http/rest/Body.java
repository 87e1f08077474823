package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, read as far as it may be long. */
public final class Body {

    /** A caller who is still writing when the connection is closed would not get the answer. */
    private static final long DROPPED_BYTES_MAX = 8 * 1024 * 1024;

    private Body() {}

    public static byte[] read(InputStream body, int bytesMax) throws IOException {
        byte[] bytes = body.readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            drop(body);
            throw ProblemException.of(
                    ProblemType.PAYLOAD_TOO_LARGE, "the body must be at most %d bytes".formatted(bytesMax));
        }
        return bytes;
    }

    private static void drop(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long dropped = 0;
        for (int read = 0; read >= 0 && dropped < DROPPED_BYTES_MAX; read = body.read(buffer)) {
            dropped += read;
        }
    }
}
