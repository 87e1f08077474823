package com.austa.gamification.bootstrap;

import com.austa.gamification.adapter.kafka.Intake;
import com.austa.gamification.adapter.kafka.Relay;
import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.redis.RedisBoards;
import com.austa.gamification.application.health.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** How the parts are, asked by orchestrators: what a restart cures, and whether traffic may come. */
final class Health {

    /** A loop that has not come round for so long hangs. */
    private static final Duration HEARTBEAT_MAX = Duration.ofMinutes(2);

    private static final long ANSWER_MILLIS = 700;

    private final PostgresPorts books;
    private final RedisBoards boards;
    private final List<Intake> intakes;
    private final Relay relay;
    private final ExecutorService asking;
    private volatile boolean migrated;
    private volatile boolean draining;

    /** @param asking runs questions that may hang */
    Health(PostgresPorts books, RedisBoards boards, List<Intake> intakes, Relay relay, ExecutorService asking) {
        this.books = books;
        this.boards = boards;
        this.intakes = List.copyOf(intakes);
        this.relay = relay;
        this.asking = asking;
    }

    /** Has {@link #parts} say that no more traffic should come. */
    void drain() {
        draining = true;
    }

    /** False only for what a restart cures: never because something else is down. */
    boolean isAlive() {
        return relay.isAlive()
                && intakes.stream()
                        .map(Intake::status)
                        .allMatch(status -> status.state() != Intake.State.DEAD
                                && status.heartbeat().compareTo(HEARTBEAT_MAX) < 0);
    }

    /** Whether all events that come are read, and the boards show what is booked. */
    boolean isTakingEvents() {
        return intakes.stream().allMatch(intake -> intake.status().state() == Intake.State.READING)
                && boards.isCaughtUp();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (draining) {
            parts.add(new Part("server", true, false, "shutting down"));
        }
        parts.add(postgres());
        for (Intake intake : intakes) {
            Intake.Status status = intake.status();
            boolean reading = status.state() == Intake.State.READING;
            parts.add(new Part(
                    intake.groupId(),
                    false,
                    reading,
                    status.trouble().orElse(reading ? "" : status.state().name().toLowerCase(java.util.Locale.ROOT))));
        }
        parts.add(leaderboards());
        return parts;
    }

    private Part leaderboards() {
        if (boards.isFailing()) {
            return new Part("leaderboards", false, false, "Redis cannot be written; PostgreSQL answers");
        }
        return new Part("leaderboards", false, true, boards.isCaughtUp() ? "" : "catching up");
    }

    private Part postgres() {
        String fault = answerOf(() -> {
            books.ping();
            migrated = migrated || books.isMigrated();
            return migrated ? "" : "not migrated: run the command migrate";
        });
        return new Part("postgres", true, fault.isEmpty(), fault);
    }

    private String answerOf(Supplier<String> question) {
        Future<String> answer = asking.submit(question::get);
        try {
            return answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            return "does not answer";
        } catch (TimeoutException late) {
            answer.cancel(true);
            return "gives no answer in time";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "was not asked";
        }
    }
}
