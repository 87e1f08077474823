package com.austa.gamification.bootstrap.send;

import com.austa.gamification.adapter.postgres.PostgresStream;
import com.austa.gamification.adapter.postgres.PostgresStream.Stretch;
import com.austa.gamification.bootstrap.command.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Waits until every group has applied what was sent. */
final class Applied {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The server has better to do than to answer. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final PostgresStream stream;
    private final ProgressBar progress;

    Applied(PostgresStream stream, ProgressBar progress) {
        this.stream = stream;
        this.progress = progress;
    }

    /** @throws IOException nothing has been applied for a minute */
    void await(List<Stretch> stretches, long sent) throws IOException {
        Pause pause = new Pause(BETWEEN_LOOKS);
        long before = Long.MAX_VALUE;
        long movedAt = System.nanoTime();
        while (true) {
            long waiting = stream.waiting(stretches);
            if (waiting == 0) {
                progress.end("applied", sent, sent);
                return;
            }
            if (waiting < before) {
                before = waiting;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new IOException(
                        "%,d of %,d lines are not applied and none was for %d s: is the server running, and what does its log say?"
                                .formatted(waiting, sent, PATIENCE.toSeconds()));
            }
            progress.show("applied", sent - waiting, sent);
            pause.take();
        }
    }
}
