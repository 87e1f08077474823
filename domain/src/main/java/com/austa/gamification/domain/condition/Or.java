package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What every part demands alike. */
    @Override
    public Map<FieldPath, Value> demanded() {
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<FieldPath, Value> common = new HashMap<>(parts.get(0).demanded());
        parts.forEach(part -> common.entrySet().retainAll(part.demanded().entrySet()));
        return Map.copyOf(common);
    }
}
