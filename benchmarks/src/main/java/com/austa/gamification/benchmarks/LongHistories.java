package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the fast path cannot do: a whole history folded anew, and an event that comes late to a year's streak. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LongHistories {

    private HundredDefinitions hundred;
    private List<GamificationEvent> tenThousand = List.of();

    private Decider streak;
    private List<GamificationEvent> year = new ArrayList<>();
    private UserState yearWalked;
    private List<Outcome> standing = List.of();
    private GamificationEvent late;

    @Setup
    public void prepare() {
        hundred = HundredDefinitions.load();
        tenThousand = HundredDefinitions.events(10_000);

        String walked = "\"on\":\"health.reading.taken\",\"where\":\"payload.metricType == 'METRIC_0'\"";
        streak = HundredDefinitions.decider(
                List.of("{\"streak\":365,\"per\":\"day\",\"each\":{\"sum\":\"payload.value\",%s,\"atLeast\":200}}"
                        .formatted(walked)));
        for (int reading = 0; reading < 365 * 3; reading++) {
            year.add(Workload.event(Workload.FIRST_DAY.plus(Duration.ofHours(8L * reading)), reading));
        }
        Decision decision = HundredDefinitions.folded(streak, year);
        yearWalked = decision.after();
        standing = decision.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList();
        late = Workload.event(Workload.FIRST_DAY.plus(Duration.ofDays(180)).plusSeconds(1), 99_999);
    }

    /** 10,000 events of one user under 100 definitions of all kinds. */
    @Benchmark
    public Decision refold() {
        return hundred.refolded(tenThousand);
    }

    /** An event of half a year ago, one step if that will do, else with the history of 1,096 events. */
    @Benchmark
    public Decision lateIntoStreak() {
        List<GamificationEvent> fresh = List.of(late);
        Step step = streak.decide(yearWalked, fresh);
        if (step instanceof Step.NeedsHistory needs) {
            List<GamificationEvent> all =
                    Stream.concat(year.stream(), fresh.stream()).toList();
            return streak.refold(
                    yearWalked, fresh, needs.definitions(), new History(Workload.USER, all, List.of(), standing));
        }
        return ((Step.Decided) step).decision();
    }
}
