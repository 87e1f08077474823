package com.austa.gamification.benchmarks;

import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole catalogue made ready to judge. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Compiling {

    @Param("10000")
    public int rules;

    @Param("METRICS")
    public Shape shape;

    private FixedDefinitions definitions;
    private CurrentCatalogue current;
    private Catalogue catalogue;

    @Setup
    public void prepare() {
        definitions = Workload.of(shape, rules).stored();
        current = Workload.load(definitions);
        catalogue = current.catalogue();
    }

    /** From definitions that were read before. */
    @Benchmark
    public Decider compile() {
        return RulebookDecider.of(catalogue, ConsumerGroup.all());
    }

    /** From the text as stored, CEL and all, and put in force. */
    @Benchmark
    public boolean readCompileAndSwap() {
        definitions.touch();
        return current.refresh();
    }
}
