package com.austa.gamification.bootstrap.send;

import com.austa.gamification.bootstrap.command.Pause;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The boards of a running server, which alone knows whether they show everything that it has booked. */
final class Boards {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was committed is told to the boards a moment later. */
    private static final int LOOKS = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int ANSWER_MILLIS = 5_000;

    private final Optional<URI> ready;

    private Boards(Optional<URI> ready) {
        this.ready = ready;
    }

    /** @param server such as {@code http://127.0.0.1:3000}; empty where its address is not known: then nothing is waited for */
    static Boards of(Optional<String> server) {
        return new Boards(server.map(address -> URI.create(address + "/ready")));
    }

    /** @throws IOException the server cannot be asked, or its boards have not caught up after half a minute */
    void awaitCaughtUp() throws IOException {
        if (ready.isEmpty()) {
            return;
        }
        Pause pause = new Pause(BETWEEN_LOOKS);
        long until = System.nanoTime() + PATIENCE.toNanos();
        int caughtUp = 0;
        while (caughtUp < LOOKS) {
            caughtUp = isCaughtUp(ready.get()) ? caughtUp + 1 : 0;
            if (System.nanoTime() > until) {
                throw new IOException("the boards have not caught up within %d s: what does %s say?"
                        .formatted(PATIENCE.toSeconds(), ready.get()));
            }
            pause.take();
        }
    }

    private static boolean isCaughtUp(URI ready) throws IOException {
        // Not java.net.http: its first request costs as much as sending ten thousand events.
        HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
        connection.setConnectTimeout(ANSWER_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream body = refused ? connection.getErrorStream() : connection.getInputStream()) {
            JsonNode boards = new ObjectMapper().readTree(body).path("parts").path("leaderboards");
            // While Redis is down PostgreSQL answers, which is never behind.
            return boards.path("status").asText().equals("down")
                    || (boards.path("status").asText().equals("up")
                            && boards.path("detail").asText().isEmpty());
        }
    }
}
