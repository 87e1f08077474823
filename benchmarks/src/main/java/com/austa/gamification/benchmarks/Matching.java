package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Which definitions an event concerns, without any state: five of so many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Matching {

    @Param({"10", "100", "1000", "10000"})
    public int rules;

    @Param({"METRICS", "THRESHOLDS"})
    public Shape shape;

    private Rulebook rulebook;
    private HashIndex hash;
    private LinearScan linear;
    private GamificationEvent event;

    @Setup
    public void prepare() {
        Catalogue catalogue = Workload.of(shape, rules).load().catalogue();
        rulebook = Rulebook.compile(catalogue, kind -> true);
        List<Rule> all = IntStream.range(0, rules)
                .mapToObj(i -> rulebook.rule(DefinitionId.achievement("a-" + i)))
                .toList();
        linear = new LinearScan(all);
        hash = new HashIndex(all);
        event = Workload.event(Workload.FIRST_DAY, 1);
        CountingMatch count = new CountingMatch();
        rulebook.match(event, count);
        count.mustBe(Workload.MATCHES);
    }

    @Benchmark
    public void indexed(Blackhole sink) {
        rulebook.match(event, (rule, leaf, contribution) -> sink.consume(contribution));
    }

    /** The floor. */
    @Benchmark
    public void hash(Blackhole sink) {
        hash.match(event, sink);
    }

    @Benchmark
    public void linear(Blackhole sink) {
        linear.match(event, sink);
    }
}
