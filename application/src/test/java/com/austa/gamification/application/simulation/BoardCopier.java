package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One instance's copying of scores to the boards' store, as the writer does it: what has changed, and all of it at the start
 * and when the mark has gone. Reading and putting are two steps, so that others come between.
 */
final class BoardCopier {

    private static final Comparator<Scored> ORDER = Comparator.comparing(Scored::user)
            .thenComparing(scored -> scored.journey().name())
            .thenComparing(Scored::date);

    private record InHand(Map<BoardId, List<Score>> scores, Set<Scored> taken, boolean all, long flushes) {}

    private final ScorePort books;
    private final SimulatedBoards store;
    private final Set<Scored> changed = new TreeSet<>(ORDER);
    private Optional<InHand> inHand = Optional.empty();
    private boolean buildAll;

    BoardCopier(ScorePort books, SimulatedBoards store, boolean buildAll) {
        this.books = books;
        this.store = store;
        this.buildAll = buildAll;
    }

    void scored(Set<Scored> scored) {
        changed.addAll(scored);
    }

    void requestRebuild() {
        buildAll = true;
    }

    void look() {
        if (!store.isWhole()) {
            buildAll = true;
        }
    }

    void read() {
        if (inHand.isPresent() || (!buildAll && changed.isEmpty())) {
            return;
        }
        Set<Scored> taken = new TreeSet<>(ORDER);
        taken.addAll(changed);
        changed.clear();
        long flushes = store.flushes();
        inHand = Optional.of(new InHand(buildAll ? all() : books.scoresOf(taken), taken, buildAll, flushes));
    }

    private Map<BoardId, List<Score>> all() {
        Map<BoardId, List<Score>> scores = new HashMap<>();
        books.forEach(
                books.bookedSince(Instant.EPOCH).keySet(),
                (board, chunk) ->
                        scores.computeIfAbsent(board, none -> new ArrayList<>()).addAll(chunk));
        return scores;
    }

    /** @param outage the store gives no answer */
    void put(boolean outage) {
        if (inHand.isEmpty()) {
            return;
        }
        InHand now = inHand.get();
        inHand = Optional.empty();
        if (outage) {
            changed.addAll(now.taken());
            return;
        }
        now.scores().forEach(store::put);
        if (now.all() && now.flushes() == store.flushes()) {
            store.markWhole();
            buildAll = false;
        }
    }

    boolean isIdle() {
        return changed.isEmpty() && inHand.isEmpty() && !buildAll;
    }
}
