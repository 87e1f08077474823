package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.CountedOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shortest way by which a rule on a loop comes to see itself; for a single use. */
final class LoopPath {

    private final OutcomeLoop loop;
    private final Map<Object, Object> cameFrom = new LinkedHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();

    private LoopPath(OutcomeLoop loop) {
        this.loop = loop;
    }

    /** As in {@code achievement:rich → points → achievement:rich}. */
    static String of(OutcomeLoop loop, Rule rule) {
        return new LoopPath(loop).back(rule);
    }

    private String back(Rule start) {
        lookFrom(start, start);
        while (!open.isEmpty() && !cameFrom.containsKey(start)) {
            Object here = open.remove();
            lookFrom(here, here);
        }
        List<String> names = new ArrayList<>(List.of(nameOf(start)));
        for (Object here = cameFrom.get(start); here != null && !here.equals(start); here = cameFrom.get(here)) {
            names.add(0, nameOf(here));
        }
        names.add(0, nameOf(start));
        return String.join(" → ", names);
    }

    private void lookFrom(Object here, Object origin) {
        if (here instanceof Rule rule) {
            rule.looksAt().stream().filter(loop.through()::contains).sorted().forEach(one -> meet(one, origin));
            loop.rules().stream()
                    .filter(other -> rule.below().contains(other.id()))
                    .forEach(other -> meet(other, origin));
        } else {
            loop.rules().stream()
                    .filter(rule -> rule.bringsAbout().contains((CountedOutcome) here))
                    .forEach(rule -> meet(rule, origin));
        }
    }

    private void meet(Object seen, Object from) {
        if (cameFrom.putIfAbsent(seen, from) == null) {
            open.add(seen);
        }
    }

    private static String nameOf(Object vertex) {
        if (vertex instanceof Rule rule) {
            return rule.id().toString();
        }
        return vertex == CountedOutcome.LEVEL
                ? "points"
                : ((CountedOutcome) vertex).type().name();
    }
}
