package com.austa.gamification.bootstrap.send;

import com.austa.gamification.bootstrap.command.Pause;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The boards of a running server, which alone knows whether they show everything that it has booked. */
final class Boards {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was committed is told to the boards a moment later. */
    private static final int LOOKS = 3;

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
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        Pause pause = new Pause();
        long until = System.nanoTime() + PATIENCE.toNanos();
        int caughtUp = 0;
        while (caughtUp < LOOKS) {
            caughtUp = isCaughtUp(client, ready.get()) ? caughtUp + 1 : 0;
            if (System.nanoTime() > until) {
                throw new IOException("the boards have not caught up within %d s: what does %s say?"
                        .formatted(PATIENCE.toSeconds(), ready.get()));
            }
            pause.briefly();
        }
    }

    private static boolean isCaughtUp(HttpClient client, URI ready) throws IOException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            JsonNode answer = new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofByteArray()).body());
            JsonNode boards = answer.path("parts").path("leaderboards");
            // While Redis is down PostgreSQL answers, which is never behind.
            return boards.path("status").asText().equals("down")
                    || (boards.path("status").asText().equals("up")
                            && boards.path("detail").asText().isEmpty());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking " + ready);
        }
    }
}
