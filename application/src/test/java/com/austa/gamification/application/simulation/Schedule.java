package com.austa.gamification.application.simulation;

import com.austa.gamification.testkit.generator.Draw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happens in which order. The same seed and size give the same schedule. */
record Schedule(long seed, int events, Set<Fault> faults, List<Step> steps) {

    private static final int NUMBER_MAX = 1_000_000;

    /** @param events how many a schedule begins with; copies, conflicts and rubbish come on top */
    static Schedule draw(long seed, int events) {
        Draw draw = new Draw(seed * 31 + 7);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (Fault fault : Fault.values()) {
            if (draw.chance(60)) {
                faults.add(fault);
            }
        }
        int toSend = Setting.draw(seed, events, faults).planned().size();
        List<Step.Kind> kinds = new ArrayList<>();
        for (Step.Kind kind : Step.Kind.values()) {
            for (int i = 0; i < kind.weight && kind.needs.map(faults::contains).orElse(true); i++) {
                kinds.add(kind);
            }
        }
        List<Step> steps = new ArrayList<>();
        int sent = 0;
        while (sent < toSend) {
            Step.Kind kind = draw.pickFrom(kinds);
            int a = kind == Step.Kind.SEND ? sent++ : draw.between(0, NUMBER_MAX);
            steps.add(new Step(kind, a, draw.between(0, NUMBER_MAX), draw.between(0, NUMBER_MAX)));
        }
        return new Schedule(seed, events, faults, List.copyOf(steps));
    }

    Schedule with(List<Step> others) {
        return new Schedule(seed, events, faults, List.copyOf(others));
    }
}
