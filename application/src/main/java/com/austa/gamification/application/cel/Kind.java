package com.austa.gamification.application.cel;

import com.austa.gamification.domain.event.FieldKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a value may turn out to be when an event comes; a set of them where it is not known for sure. */
enum Kind {
    TEXT("text"),
    NUMBER("a number"),
    FLAG("true or false"),
    LIST("a list"),
    OBJECT("an object"),
    NOTHING("null");

    static final Set<Kind> ANY = Set.of(values());
    static final Set<Kind> SIMPLE = Set.of(TEXT, NUMBER, FLAG, NOTHING);
    static final Set<Kind> ORDERED = Set.of(TEXT, NUMBER);
    static final Set<Kind> SIZED = Set.of(TEXT, LIST, OBJECT);

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    static Kind of(FieldKind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case FLAG -> FLAG;
            case LIST -> LIST;
            case OBJECT -> OBJECT;
        };
    }

    static boolean meet(Set<Kind> one, Set<Kind> other) {
        return !Collections.disjoint(one, other);
    }

    static Set<Kind> common(Set<Kind> one, Set<Kind> other) {
        Set<Kind> common = EnumSet.copyOf(one);
        common.retainAll(other);
        return common;
    }

    static String names(Set<Kind> kinds) {
        return kinds.stream().sorted().map(kind -> kind.name).collect(Collectors.joining(" or "));
    }
}
