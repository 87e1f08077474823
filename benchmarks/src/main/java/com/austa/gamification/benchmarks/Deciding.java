package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One event that changes five definitions of a user with a state. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Deciding {

    private static final int EVENTS_BEFORE = 100;

    @Param({"10", "100", "1000", "10000"})
    public int rules;

    @Param({"METRICS", "THRESHOLDS"})
    public Shape shape;

    private Decider decider;
    private UserState before = UserState.unknown(Workload.USER);
    private byte[] stored;
    private List<GamificationEvent> fresh;

    @Setup
    public void prepare() {
        decider = Workload.of(shape, rules).load().deciderOf(ConsumerGroup.all());
        for (int i = 0; i < EVENTS_BEFORE; i++) {
            GamificationEvent event = Workload.event(Workload.FIRST_DAY.plus(Duration.ofHours(6L * i)), i);
            before = decided(before, List.of(event)).after();
        }
        stored = before.encode();
        fresh = List.of(Workload.event(Workload.FIRST_DAY.plus(Duration.ofHours(6L * EVENTS_BEFORE)), EVENTS_BEFORE));
        if (before.definitions().size() != Workload.MATCHES) {
            throw new IllegalStateException("the state holds %d definitions"
                    .formatted(before.definitions().size()));
        }
    }

    private Decision decided(UserState state, List<GamificationEvent> events) {
        return ((Step.Decided) decider.decide(state, events)).decision();
    }

    @Benchmark
    public Decision step() {
        return decided(before, fresh);
    }

    /** With reading the state from its stored bytes and writing it. */
    @Benchmark
    public byte[] storedStep() {
        return decided(UserState.decode(Workload.USER, stored), fresh).after().encode();
    }
}
