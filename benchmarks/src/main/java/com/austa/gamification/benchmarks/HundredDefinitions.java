package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ten of each of ten kinds, all of them concerned by every event. */
record HundredDefinitions(Decider decider, SortedSet<DefinitionId> ids) {

    private static final int OF_EACH = 10;
    private static final String ON = "\"on\":\"health.reading.taken\",\"where\":\"payload.value > %d\"";

    static HundredDefinitions load() {
        List<String> criteria = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            String on = ON.formatted(i);
            int target = 7 + i;
            criteria.add("{%s,\"atLeast\":%d}".formatted(on, 1_000 * target));
            criteria.add(
                    "{\"sum\":\"payload.value\",%s,\"per\":\"week\",\"atLeast\":%d}".formatted(on, 10_000 * target));
            criteria.add("{\"max\":\"payload.value\",%s,\"atLeast\":1000}".formatted(on));
            criteria.add("{\"average\":\"payload.value\",%s,\"per\":\"month\",\"atLeast\":1000}".formatted(on));
            criteria.add("{\"distinct\":\"payload.source\",%s,\"atLeast\":1000}".formatted(on));
            criteria.add("{\"latest\":\"payload.value\",%s,\"atLeast\":1000}".formatted(on));
            criteria.add("{\"streak\":%d,\"per\":\"day\",\"each\":{%s,\"atLeast\":3}}".formatted(target, on));
            criteria.add("{\"streak\":%d,%s}".formatted(target, on));
            criteria.add("{%s,\"within\":\"PT48H\",\"atLeast\":%d}".formatted(on, 100 + i));
            criteria.add("{\"sequence\":[{%s},{%s}],\"within\":\"PT1H\"}".formatted(on, on));
        }
        SortedSet<DefinitionId> ids = new TreeSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            ids.add(DefinitionId.achievement("a-" + i));
        }
        return new HundredDefinitions(decider(criteria), ids);
    }

    static Decider decider(List<String> criteria) {
        List<DefinitionPort.Stored> stored = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            stored.add(FixedDefinitions.stored(DefinitionId.achievement("a-" + i), criteria.get(i)));
        }
        return Workload.load(new FixedDefinitions(stored)).deciderOf(ConsumerGroup.all());
    }

    /** Readings, 150 minutes apart. */
    static List<GamificationEvent> events(int count) {
        List<GamificationEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(Workload.event(Workload.FIRST_DAY.plus(Duration.ofMinutes(150L * i)), i));
        }
        return events;
    }

    /** From nothing to the end, one event after another, as they would come. */
    static Decision folded(Decider decider, List<GamificationEvent> events) {
        return ((Step.Decided) decider.decide(UserState.unknown(Workload.USER), events)).decision();
    }

    Decision refolded(List<GamificationEvent> events) {
        History history = new History(Workload.USER, events, List.of(), List.of());
        return decider.refold(UserState.unknown(Workload.USER), List.of(), ids, history);
    }

    /** Bytes of the state as stored, after each of the numbers of events. */
    List<Integer> stateBytes(List<Integer> after) {
        return after.stream()
                .map(count -> refolded(events(count)).after().encode().length)
                .toList();
    }
}
