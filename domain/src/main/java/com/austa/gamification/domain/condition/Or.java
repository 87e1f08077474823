package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.GamificationEvent;
import java.util.List;
import java.util.stream.Stream;

/** Holds when any does, asked in this order; an {@code Or} among the parts is replaced by its own parts. */
public record Or(List<Condition> parts) implements Condition {

    public Or {
        parts = parts.stream()
                .flatMap(part -> part instanceof Or or ? or.parts.stream() : Stream.of(part))
                .toList();
    }

    public Or(Condition... parts) {
        this(List.of(parts));
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        for (Condition part : parts) {
            if (part.holds(event, budget)) {
                return true;
            }
        }
        return false;
    }

    /** What every part demands of one field, widened to let each of them through. */
    @Override
    public List<Demand> demanded() {
        return parts.stream()
                .map(Condition::demanded)
                .reduce((some, more) -> some.stream()
                        .flatMap(demand -> more.stream()
                                .flatMap(other -> demand.or(other).stream())
                                .limit(1))
                        .toList())
                .orElse(List.of());
    }
}
