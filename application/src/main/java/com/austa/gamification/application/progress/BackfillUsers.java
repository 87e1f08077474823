package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.BackfillPort.Judged;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.StaleCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings users of whom nothing new comes up to the catalogue in force, a few at a time, beside the events that go on. It
 * rests three times as long as it works, so that it takes a quarter of a core and of the database at most. What is left is
 * what the books say: after a crash it simply goes on. For one thread; several instances may each have one.
 */
public final class BackfillUsers {

    /** How long to rest when nobody is left. */
    public static final Duration IDLE = Duration.ofSeconds(1);

    private static final int USERS_MIN = 1;
    private static final int USERS_MAX = 200;
    private static final int REST_FACTOR = 3;

    /** Transactions that take longer judge fewer users the next time, for events of those users wait meanwhile. */
    private static final Duration LONG = Duration.ofMillis(200);

    private static final Duration SHORT = Duration.ofMillis(50);

    private final BackfillPort backfill;
    private final Supplier<List<Decider>> deciders;
    private final Runnable reload;
    private final Consumer<Set<Scored>> boards;
    private int users = 10;

    /**
     * @param deciders those in force, one for each group
     * @param reload takes the newest catalogue into force
     * @param boards told whose points changed; returns at once
     */
    public BackfillUsers(
            BackfillPort backfill, Supplier<List<Decider>> deciders, Runnable reload, Consumer<Set<Scored>> boards) {
        this.backfill = requireNonNull(backfill, "backfill");
        this.deciders = requireNonNull(deciders, "deciders");
        this.reload = requireNonNull(reload, "reload");
        this.boards = requireNonNull(boards, "boards");
    }

    /**
     * Judges some users in each group.
     *
     * @return how long to rest before the next call
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable calling again is safe
     */
    public Duration judgeSome() {
        long started = System.nanoTime();
        int judged = 0;
        for (Decider decider : deciders.get()) {
            judged += judge(decider);
        }
        return judged == 0
                ? IDLE
                : Duration.ofNanos(System.nanoTime() - started).multipliedBy(REST_FACTOR);
    }

    private int judge(Decider decider) {
        long started = System.nanoTime();
        Judged judged;
        try {
            judged = backfill.judgeSome(decider, users);
        } catch (StaleCatalogue stale) {
            reload.run();
            return 0;
        }
        if (!judged.scored().isEmpty()) {
            boards.accept(judged.scored());
        }
        if (judged.users() > 0) {
            pace(Duration.ofNanos(System.nanoTime() - started), judged.users());
        }
        return judged.users();
    }

    private void pace(Duration took, int judged) {
        if (took.compareTo(LONG) > 0) {
            users = Math.max(USERS_MIN, judged / 2);
        } else if (took.compareTo(SHORT) < 0 && judged == users) {
            users = Math.min(USERS_MAX, users * 2);
        }
    }
}
