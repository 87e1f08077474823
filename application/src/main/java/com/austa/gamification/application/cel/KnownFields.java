package com.austa.gamification.application.cel;

import com.austa.gamification.domain.criterion.CountedOutcome;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.EventTypeDefinition;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.FieldPath;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The payload fields that a rule may name: those of any of the event types it looks at. */
final class KnownFields {

    private static final int NAMES_MAX = 20;

    /** One map for each type, by dotted path; an empty one belongs to a type that may have any field. */
    private final List<Map<String, FieldKind>> perType;

    private KnownFields(List<Map<String, FieldKind>> perType) {
        this.perType = perType;
    }

    static KnownFields of(Set<EventType> on, EventTypes types) {
        Collection<Map<String, FieldKind>> fields = on.isEmpty()
                ? types.all().stream().map(EventTypeDefinition::fields).toList()
                : on.stream()
                        .map(type -> types.find(type.name())
                                .map(EventTypeDefinition::fields)
                                .or(() -> CountedOutcome.of(type).map(CountedOutcome::fields))
                                .orElse(Map.of()))
                        .toList();
        return new KnownFields(fields.isEmpty() ? List.of(Map.of()) : List.copyOf(fields));
    }

    /** Empty when no type has such a field. */
    Set<Kind> kindsOf(FieldPath path) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        perType.forEach(fields -> kinds.addAll(kindsOf(path, fields)));
        return kinds;
    }

    private static Set<Kind> kindsOf(FieldPath path, Map<String, FieldKind> fields) {
        if (fields.isEmpty()) {
            return Kind.ANY;
        }
        FieldKind named = fields.get(path.toString());
        if (named != null) {
            return Set.of(Kind.of(named));
        }
        if (describesInside(path.toString(), fields)) {
            return Set.of(Kind.OBJECT);
        }
        List<String> steps = path.steps();
        for (int length = steps.size() - 1; length > 0; length--) {
            String outer = String.join(".", steps.subList(0, length));
            if (fields.get(outer) == FieldKind.OBJECT && !describesInside(outer, fields)) {
                return Kind.ANY;
            }
        }
        return Set.of();
    }

    private static boolean describesInside(String object, Map<String, FieldKind> fields) {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(object + "."));
    }

    /** Some of the names that there are, for an author who named none of them. */
    String names() {
        SortedSet<String> names = new TreeSet<>();
        perType.forEach(fields -> names.addAll(fields.keySet()));
        String first = names.stream().limit(NAMES_MAX).collect(Collectors.joining(", "));
        return names.size() > NAMES_MAX ? first + ", …" : first;
    }
}
