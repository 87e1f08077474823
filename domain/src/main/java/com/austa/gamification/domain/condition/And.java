package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds when all do, asked in this order; an {@code And} among the parts is replaced by its own parts. */
public record And(List<Condition> parts) implements Condition {

    public And {
        parts = parts.stream()
                .flatMap(part -> part instanceof And and ? and.parts.stream() : Stream.of(part))
                .toList();
    }

    public And(Condition... parts) {
        this(List.of(parts));
    }

    @Override
    public boolean holds(GamificationEvent event, Budget budget) {
        if (!budget.takePart()) {
            return false;
        }
        for (Condition part : parts) {
            if (!part.holds(event, budget)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Set<FieldPath> guarded() {
        return parts.stream().flatMap(part -> part.guarded().stream()).collect(Collectors.toSet());
    }

    /** What any part does; the ranges of one field as one. */
    @Override
    public List<Demand> demanded() {
        List<Demand> demanded = new ArrayList<>();
        Map<FieldPath, Demand.Between> ranges = new LinkedHashMap<>();
        for (Condition part : parts) {
            for (Demand demand : part.demanded()) {
                if (demand instanceof Demand.Between range) {
                    ranges.merge(range.path(), range, Demand.Between::and);
                } else {
                    demanded.add(demand);
                }
            }
        }
        demanded.addAll(ranges.values());
        return demanded;
    }
}
