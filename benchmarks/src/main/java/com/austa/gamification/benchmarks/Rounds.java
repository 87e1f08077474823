package com.austa.gamification.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Short runs of the same benchmarks one after another in one process, again and again: neighbours in time share what else
 * the machine does, so their ratio means something where a single long run of each would not; and a busy machine has to
 * compile each of them only once. All share what the compiler has learnt from the others, as in a server.
 */
final class Rounds {

    private static final TimeValue ITERATION = TimeValue.milliseconds(200);
    private static final int WARM_UPS_AT_FIRST = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, List<Double>> costs = new HashMap<>();
    private final Map<String, List<Double>> allocated = new HashMap<>();
    private final Path log;
    private int runs;
    private boolean warmedUp;

    /** @param log the directory that JMH's own words go to */
    Rounds(Path log) {
        this.log = log;
    }

    /**
     * One round of one benchmark with each of these numbers of rules.
     *
     * @param benchmark as in {@code Matching.indexed}
     * @param shape empty for a benchmark that has none
     */
    void run(String benchmark, String shape, List<Integer> rules) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .forks(0)
                .warmupIterations(warmedUp ? 1 : WARM_UPS_AT_FIRST)
                .warmupTime(ITERATION)
                .measurementIterations(2)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.NORMAL)
                .output(log.resolve("jmh-%d.txt".formatted(runs++)).toString());
        if (!shape.isEmpty()) {
            options.param("shape", shape);
        }
        if (!rules.isEmpty()) {
            options.param("rules", rules.stream().map(String::valueOf).toArray(String[]::new));
        }
        for (RunResult result : new Runner(options.build()).run()) {
            String rulesOfIt = rules.isEmpty() ? "" : result.getParams().getParam("rules");
            String key = key(benchmark, shape, rulesOfIt);
            result.getSecondaryResults().forEach((name, secondary) -> {
                if (name.endsWith(CpuTime.NAME)) {
                    costs.computeIfAbsent(key, ignored -> new ArrayList<>()).add(secondary.getScore());
                } else if (name.endsWith(ALLOCATED)) {
                    allocated.computeIfAbsent(key, ignored -> new ArrayList<>()).add(secondary.getScore());
                }
            });
        }
    }

    /** Forgets the figures so far: they were of code that was not compiled yet. */
    void warmedUp() {
        warmedUp = true;
        costs.values().forEach(List::clear);
        allocated.values().forEach(List::clear);
    }

    /** Nanoseconds of processor time for each call. */
    Measured cost(String benchmark, String shape, int rules) {
        return measured(costs, key(benchmark, shape, String.valueOf(rules)));
    }

    Measured cost(String benchmark) {
        return measured(costs, key(benchmark, "", ""));
    }

    /** Bytes for each call. */
    Measured allocated(String benchmark, String shape, int rules) {
        return measured(allocated, key(benchmark, shape, String.valueOf(rules)));
    }

    private static Measured measured(Map<String, List<Double>> figures, String key) {
        List<Double> rounds = figures.get(key);
        if (rounds == null) {
            throw new IllegalStateException("no figure for '%s'; there are %s".formatted(key, figures.keySet()));
        }
        return new Measured(rounds);
    }

    private static String key(String benchmark, String shape, String rules) {
        return benchmark + " " + shape + " " + rules;
    }
}
