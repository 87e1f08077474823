package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.adapter.redis.link.Redis;
import com.austa.gamification.adapter.redis.link.RedisLink;
import com.austa.gamification.adapter.redis.link.RedisUnavailable;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.LeaderboardView;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies scores from the books to Redis, in a thread of its own: nobody who commits waits for it.
 *
 * <p>What changed is read from the books and put at once; then the writer rests three times as long as that took, at
 * most a second, so that under load the more is copied in one go and no more than a quarter of a core is taken. Boards
 * that are missing or damaged are built from the books: all of them at the start and when Redis has been emptied, which is
 * looked at every second, and single ones when a write or a reader meets them. Failures change nothing: it is tried again
 * until it is done.
 */
public final class BoardWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWriter.class);
    private static final int REST_SHARE = 3;
    private static final Duration REST_MAX = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final int SCORED_A_FLUSH = 5_000;
    private static final int SCORED_MAX = 100_000;

    /** Single boards are built for at most a fifth of the time while there is something to put. */
    private static final int BUILD_SHARE = 4;

    private final BoardStore store;
    private final BoardBuilder builder;
    private final NewBoards fresh;
    private final RedisLeaderboard view;
    private final List<RedisLink> links;
    private final ScorePort books;
    private final Clock clock;
    private final LiveBoards live;
    private final ChangedScores changed = new ChangedScores(SCORED_MAX);
    private final Set<BoardId> damaged = ConcurrentHashMap.newKeySet();
    private final AtomicLong rebuildsWanted = new AtomicLong(1);
    private final AtomicLong rebuildsDone = new AtomicLong();
    private final Thread thread = new Thread(this::run, "leaderboard-writer");
    private volatile boolean stopping;
    private volatile boolean failing;
    private boolean evicting;
    private long nextLook;
    private long nextBuild;

    public BoardWriter(Redis redis, ScorePort books, Clock clock) {
        this.links = List.of(redis.quickLink("leaderboard-read"), redis.patientLink("leaderboard-write"));
        this.store = new BoardStore(links.get(1));
        this.live = new LiveBoards(clock);
        this.builder = new BoardBuilder(store, books, live, clock);
        this.fresh = new NewBoards(store, books, live, clock);
        this.view = new RedisLeaderboard(new BoardStore(links.get(0)), this::lost);
        this.books = books;
        this.clock = clock;
        thread.setDaemon(true);
    }

    public LeaderboardView view() {
        return view;
    }

    public void start() {
        thread.start();
    }

    /** Returns at once, whatever Redis does. */
    public void scored(Collection<Scored> scored) {
        changed.add(scored);
    }

    /** Has all boards built anew soon. */
    public void requestRebuild() {
        rebuildsWanted.incrementAndGet();
        changed.wake();
    }

    /**
     * Builds all boards anew in this thread; the writer need not be started.
     *
     * @return how many; empty if another process is just doing so
     */
    public Optional<Integer> rebuild() {
        return builder.buildAll();
    }

    /** Whether Redis shows everything that was scored. */
    public boolean isCaughtUp() {
        return !isUnfinished() && changed.isIdle();
    }

    /** Whether the last attempt to write failed: the books answer, and the boards will follow. */
    public boolean isFailing() {
        return failing;
    }

    @Override
    public void close() {
        stopping = true;
        changed.wake();
        try {
            thread.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        links.forEach(RedisLink::close);
    }

    private void lost(BoardId board) {
        if (live.lastWritten(board).isPresent() && damaged.add(board)) {
            changed.wake();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                long begun = System.nanoTime();
                boolean more = step();
                if (failing) {
                    failing = false;
                    LOG.info("leaderboards are written to Redis again");
                }
                if (!more) {
                    changed.rest(restAfter(System.nanoTime() - begun));
                    changed.await(stopping ? Duration.ZERO : isUnfinished() ? RETRY : LOOK);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                if (!stopping) {
                    report(failed);
                    pause();
                }
            }
        }
    }

    private static Duration restAfter(long nanos) {
        return Duration.ofNanos(Math.min(REST_MAX.toNanos(), REST_SHARE * nanos));
    }

    /** @return whether more is waiting than was done */
    private boolean step() {
        look();
        if (changed.hasOverflown()) {
            rebuildsWanted.incrementAndGet();
        }
        long wanted = rebuildsWanted.get();
        if (rebuildsDone.get() != wanted) {
            rebuildAll(wanted);
        }
        boolean more = flush();
        if (!more || System.nanoTime() >= nextBuild) {
            buildSingle();
        }
        return more;
    }

    private boolean isUnfinished() {
        return rebuildsDone.get() != rebuildsWanted.get() || !fresh.isEmpty() || !damaged.isEmpty();
    }

    /** Once a second, whether what should be there is there. */
    private void look() {
        if (System.nanoTime() < nextLook) {
            return;
        }
        nextLook = System.nanoTime() + LOOK.toNanos();
        String epoch = store.link().ask(redis -> redis.get(BoardBuilder.EPOCH));
        if (epoch == null && rebuildsDone.get() == rebuildsWanted.get()) {
            LOG.warn("leaderboards are gone from Redis and are built anew");
            rebuildsWanted.incrementAndGet();
            return;
        }
        lookForEviction();
        damaged.addAll(store.notWhole(live.allTime()));
    }

    private void lookForEviction() {
        Optional<String> policy = Eviction.policyIn(store.link().ask(redis -> redis.info("memory")));
        if (policy.isPresent() && !evicting) {
            LOG.warn(
                    "Redis throws keys away when it is full (maxmemory-policy {}); boards that it throws away are built"
                            + " again and again: set it to noeviction",
                    policy.get());
        }
        evicting = policy.isPresent();
    }

    private void rebuildAll(long wanted) {
        // What was scored before is in what is read now.
        changed.clear();
        if (builder.buildAll().isPresent()) {
            damaged.clear();
            fresh.clear();
            rebuildsDone.set(wanted);
        }
    }

    /** @return whether more is waiting than was taken at once */
    private boolean flush() {
        List<Scored> taken = changed.take(SCORED_A_FLUSH);
        if (taken.isEmpty()) {
            return false;
        }
        try {
            Map<BoardId, List<Score>> scores = new HashMap<>(books.scoresOf(taken));
            scores.keySet().removeIf(fresh::await);
            Instant now = clock.instant();
            scores.keySet().forEach(board -> live.wrote(board, now));
            damaged.addAll(store.put(scores));
            changed.done();
        } catch (RuntimeException failed) {
            changed.failed(taken);
            throw failed;
        }
        return taken.size() == SCORED_A_FLUSH;
    }

    private void buildSingle() {
        long begun = System.nanoTime();
        if (!fresh.isEmpty()) {
            damaged.addAll(fresh.make(evicting));
        }
        if (!damaged.isEmpty()) {
            buildDamaged();
        }
        nextBuild = System.nanoTime() + BUILD_SHARE * (System.nanoTime() - begun);
    }

    private void buildDamaged() {
        Set<BoardId> suspects = Set.copyOf(damaged);
        Map<BoardId, Instant> boards = new HashMap<>();
        for (BoardId board : store.notWhole(suspects)) {
            live.lastWritten(board).ifPresent(written -> boards.put(board, written));
        }
        if (builder.build(boards)) {
            damaged.removeAll(suspects);
        }
    }

    /** Once an outage. */
    private void report(RuntimeException failed) {
        if (failing) {
            return;
        }
        failing = true;
        if (failed instanceof RedisUnavailable) {
            LOG.warn("leaderboards are not written, the books answer for them: {}", failed.getMessage());
        } else {
            LOG.warn("leaderboards are not written, the books answer for them", failed);
        }
    }

    private void pause() {
        try {
            changed.rest(RETRY);
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
    }
}
