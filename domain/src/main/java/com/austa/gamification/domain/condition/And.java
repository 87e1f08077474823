package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Where two parts demand different values of one field, and so can never both hold, the first. */
    @Override
    public Map<FieldPath, Value> demanded() {
        Map<FieldPath, Value> demanded = new LinkedHashMap<>();
        parts.forEach(part -> part.demanded().forEach(demanded::putIfAbsent));
        return Map.copyOf(demanded);
    }
}
