package com.austa.gamification.benchmarks;

import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.UserState;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The longest that one event had to wait for its decision, in this process and on whatever else the machine does.
 *
 * @param quietMillis with one catalogue in force
 * @param swappingMillis while another thread compiles 10,000 definitions and puts them in force, again and again
 */
record SwapDelay(double quietMillis, double swappingMillis) {

    private static final int RULES = 10_000;
    private static final long SECONDS = 4;

    static SwapDelay measure() {
        FixedDefinitions definitions = Workload.of(Shape.METRICS, RULES).stored();
        CurrentCatalogue current = Workload.load(definitions);
        longestWait(current);
        double quiet = longestWait(current);
        AtomicBoolean done = new AtomicBoolean();
        Thread swapping = new Thread(() -> {
            while (!done.get()) {
                definitions.touch();
                current.refresh();
            }
        });
        swapping.start();
        double busy = longestWait(current);
        done.set(true);
        return new SwapDelay(quiet, busy);
    }

    private static double longestWait(CurrentCatalogue current) {
        List<GamificationEvent> fresh = List.of(Workload.event(Workload.FIRST_DAY, 1));
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        long longest = 0;
        for (long before = System.nanoTime(); before < end; ) {
            current.deciderOf(ConsumerGroup.all()).decide(UserState.unknown(Workload.USER), fresh);
            long after = System.nanoTime();
            longest = Math.max(longest, after - before);
            before = after;
        }
        return longest / 1e6;
    }
}
