package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

/** True from the place where the other definition's first outcome stands. */
public record Reference(DefinitionId to) implements Criterion {

    public Reference {
        requireNonNull(to, "to");
    }
}
