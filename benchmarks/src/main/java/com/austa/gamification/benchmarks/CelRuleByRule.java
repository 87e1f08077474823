package com.austa.gamification.benchmarks;

import dev.cel.common.CelException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same conditions, compiled by Google's CEL and evaluated by its runtime one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CelRuleByRule {

    @Param({"10", "100", "1000", "10000"})
    public int rules;

    private static final Map<Integer, List<CelRuntime.Program>> COMPILED = new ConcurrentHashMap<>();

    private List<CelRuntime.Program> programs = List.of();
    private Map<String, Object> variables = Map.of();

    @Setup
    public void prepare() throws CelEvaluationException {
        programs = COMPILED.computeIfAbsent(rules, CelRuleByRule::compiled);
        Map<String, Object> payload = Map.of(
                "metricType", "METRIC_0",
                "value", 107L,
                "unit", "steps",
                "source", "watch",
                "recordedAt", "2026-01-01T08:00:00Z");
        variables = Map.of("payload", payload);
        if (ruleByRule() != Workload.MATCHES) {
            throw new IllegalStateException("CEL does not find the same definitions");
        }
    }

    @Benchmark
    public int ruleByRule() throws CelEvaluationException {
        int found = 0;
        for (CelRuntime.Program program : programs) {
            if (Boolean.TRUE.equals(program.eval(variables))) {
                found++;
            }
        }
        return found;
    }

    private static List<CelRuntime.Program> compiled(int rules) {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("payload", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        List<CelRuntime.Program> programs = new ArrayList<>();
        try {
            for (String where : Workload.of(Shape.METRICS, rules).where()) {
                programs.add(runtime.createProgram(compiler.compile(where).getAst()));
            }
        } catch (CelException refused) {
            throw new IllegalStateException("CEL refuses a condition of ours", refused);
        }
        return programs;
    }
}
