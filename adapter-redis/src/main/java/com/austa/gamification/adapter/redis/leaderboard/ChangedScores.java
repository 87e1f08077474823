package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has changed in the books and is to be copied; what changes twice is copied once. Bounded: above the limit it
 * forgets all and says so, for then building everything anew is cheaper. Safe for use by many threads.
 */
final class ChangedScores {

    private final int limit;
    private final Set<Scored> waiting = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private boolean inHand;
    private boolean overflown;
    private boolean woken;

    ChangedScores(int limit) {
        this.limit = limit;
    }

    void add(Collection<Scored> changed) {
        locked(() -> {
            if (!overflown && !changed.isEmpty()) {
                waiting.addAll(changed);
                shed();
                signal.signalAll();
            }
        });
    }

    /** The oldest, for copying; {@link #done} or {@link #failed} has to follow. */
    List<Scored> take(int count) {
        List<Scored> taken = new ArrayList<>();
        locked(() -> {
            Iterator<Scored> oldest = waiting.iterator();
            while (oldest.hasNext() && taken.size() < count) {
                taken.add(oldest.next());
                oldest.remove();
            }
            inHand = !taken.isEmpty();
        });
        return taken;
    }

    void done() {
        locked(() -> inHand = false);
    }

    void failed(List<Scored> taken) {
        locked(() -> {
            inHand = false;
            if (!overflown) {
                waiting.addAll(taken);
                shed();
            }
        });
    }

    /** Forgets all there is; what comes from now on is kept again. Before everything is read anew. */
    void clear() {
        locked(() -> {
            waiting.clear();
            overflown = false;
        });
    }

    boolean hasOverflown() {
        lock.lock();
        try {
            return overflown;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing waits and nothing is being copied. */
    boolean isIdle() {
        lock.lock();
        try {
            return waiting.isEmpty() && !inHand && !overflown;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something waits, after {@link #wake}, or after that time. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting.isEmpty() && !woken && left > 0) {
                left = signal.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets things gather: returns after that time or {@link #wake}. */
    void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!woken && left > 0) {
                left = signal.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        locked(() -> {
            woken = true;
            signal.signalAll();
        });
    }

    private void shed() {
        if (waiting.size() > limit) {
            waiting.clear();
            overflown = true;
        }
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
