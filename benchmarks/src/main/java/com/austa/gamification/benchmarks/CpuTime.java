package com.austa.gamification.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the measuring thread for each call, in nanoseconds: on a machine that does other work too, the clock
 * says how long one waited, and this what it cost.
 */
public final class CpuTime implements InternalProfiler {

    static final String NAME = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "processor time of the measuring thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double each =
                (double) (spent() - before) / Math.max(1, result.getMetadata().getMeasuredOps());
        return List.of(new ScalarResult(NAME, each, "ns/op", AggregationPolicy.AVG));
    }

    private long spent() {
        long total = 0;
        for (long id : threads.getAllThreadIds()) {
            boolean measures = Optional.ofNullable(threads.getThreadInfo(id))
                    .map(ThreadInfo::getThreadName)
                    .filter(name -> name.contains("jmh-worker"))
                    .isPresent();
            if (measures) {
                total += threads.getThreadCpuTime(id);
            }
        }
        return total;
    }
}
