package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.BackfillPort.Judged;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.StaleCatalogue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings users of whom nothing new comes up to the catalogue in force, a few at a time, beside the events that go on. It
 * rests three times as long as it works, so that it takes a quarter of a core and of the database at most. What is left is
 * what the books say: after a crash it simply goes on. A user who cannot be judged, for a bug of ours or a damaged row, is
 * left aside and tried again later: the others do not wait. Judging is for one thread; several instances may each have one.
 * What is told of it may be asked by any.
 */
public final class BackfillUsers {

    /** How long to rest when nobody is left. */
    public static final Duration IDLE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(BackfillUsers.class);

    private static final int USERS_MIN = 1;
    private static final int USERS_MAX = 200;
    private static final int REST_FACTOR = 3;
    private static final int RETRIES_AT_ONCE = 10;

    /** Transactions that take longer judge fewer users the next time, for events of those users wait meanwhile. */
    private static final Duration LONG = Duration.ofMillis(200);

    private static final Duration SHORT = Duration.ofMillis(50);

    private final BackfillPort backfill;
    private final Supplier<List<Decider>> deciders;
    private final Runnable reload;
    private final Consumer<Set<Scored>> boards;
    private final InstantSource clock;
    private final Map<ConsumerGroup, LeftAside> leftAside = new ConcurrentHashMap<>();
    private int users = 10;

    /**
     * @param deciders those in force, one for each group
     * @param reload takes the newest catalogue into force
     * @param boards told whose points changed; returns at once
     * @param clock by which users are tried again
     */
    public BackfillUsers(
            BackfillPort backfill,
            Supplier<List<Decider>> deciders,
            Runnable reload,
            Consumer<Set<Scored>> boards,
            InstantSource clock) {
        this.backfill = requireNonNull(backfill, "backfill");
        this.deciders = requireNonNull(deciders, "deciders");
        this.reload = requireNonNull(reload, "reload");
        this.boards = requireNonNull(boards, "boards");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Judges some users in each group.
     *
     * @return how long to rest before the next call
     * @throws ProgressUnavailable calling again is safe
     */
    public Duration judgeSome() {
        long started = System.nanoTime();
        int judged = 0;
        for (Decider decider : deciders.get()) {
            judged += judgeSome(decider);
        }
        Duration rest = since(started).multipliedBy(REST_FACTOR);
        return judged == 0 && rest.compareTo(IDLE) < 0 ? IDLE : rest;
    }

    /** Who could not be judged in the group, and waits to be tried again. */
    public Set<UserId> leftAside(ConsumerGroup group) {
        return asideOf(group).users();
    }

    /** How often somebody could not be judged in the group since this was made. */
    public long failures(ConsumerGroup group) {
        return asideOf(group).failures();
    }

    private int judgeSome(Decider decider) {
        LeftAside aside = asideOf(decider.group());
        aside.judgedBy(decider.newestChange());
        try {
            int judged = 0;
            for (UserId user : aside.due(clock.instant(), RETRIES_AT_ONCE)) {
                judged += judge(decider, List.of(user), aside);
            }
            return aside.isFull() ? judged : judged + judgeNext(decider, aside);
        } catch (StaleCatalogue stale) {
            reload.run();
            return 0;
        }
    }

    private int judgeNext(Decider decider, LeftAside aside) {
        long started = System.nanoTime();
        List<UserId> next = backfill.unjudged(decider, users, aside.users());
        int judged = next.isEmpty() ? 0 : judge(decider, next, aside);
        if (judged > 0) {
            pace(since(started), judged);
        }
        return judged;
    }

    /** Where one of them cannot be judged they are halved until that one is alone. */
    private int judge(Decider decider, List<UserId> some, LeftAside aside) {
        Optional<Judged> done;
        try {
            done = backfill.judge(decider, some);
        } catch (StaleCatalogue stale) {
            throw stale;
        } catch (RuntimeException | StackOverflowError failed) {
            if (!isAboutOneOf(some, failed)) {
                throw failed;
            }
            if (some.size() == 1) {
                leaveAside(some.get(0), decider.group(), aside, failed);
                return 0;
            }
            int half = some.size() / 2;
            return judge(decider, some.subList(0, half), aside)
                    + judge(decider, some.subList(half, some.size()), aside);
        }
        done.ifPresent(judged -> {
            if (aside.release(some)) {
                LOG.info(
                        "users {} could be judged after all by group '{}'",
                        some,
                        decider.group().name());
            }
            if (!judged.scored().isEmpty()) {
                boards.accept(judged.scored());
            }
        });
        return done.map(Judged::users).orElse(0);
    }

    /** What takes too long, or meets another transaction, is tried with fewer before it is put down to a user. */
    private boolean isAboutOneOf(List<UserId> some, Throwable failed) {
        if (!(failed instanceof ProgressUnavailable unavailable)) {
            return true;
        }
        boolean fleeting = unavailable.errorClass() == ErrorClass.TRANSIENT;
        if (fleeting && some.size() > 1) {
            users = Math.max(USERS_MIN, some.size() / 2);
            return false;
        }
        return fleeting || unavailable.errorClass() == ErrorClass.PERMANENT;
    }

    /** Its message is not logged: it may hold what an event says. */
    private void leaveAside(UserId user, ConsumerGroup group, LeftAside aside, Throwable failed) {
        String error = Whereabouts.of(failed);
        if (aside.add(user, error, clock.instant())) {
            LOG.error(
                    "alert=BACKFILL_USER user '{}' cannot be judged by group '{}' and is tried again later: {}",
                    user,
                    group.name(),
                    error);
        }
    }

    private LeftAside asideOf(ConsumerGroup group) {
        return leftAside.computeIfAbsent(group, one -> new LeftAside());
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void pace(Duration took, int judged) {
        if (took.compareTo(LONG) > 0) {
            users = Math.max(USERS_MIN, judged / 2);
        } else if (took.compareTo(SHORT) < 0 && judged == users) {
            users = Math.min(USERS_MAX, users * 2);
        }
    }
}
