package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionKind;
import java.util.EnumSet;
import java.util.Set;

/** A part of the engine that owns kinds of definitions: it alone writes their outcomes. */
public enum Role {
    ACHIEVEMENTS(EnumSet.of(DefinitionKind.ACHIEVEMENT, DefinitionKind.POINT_RULE)),
    QUESTS(EnumSet.of(DefinitionKind.QUEST)),
    REWARDS(EnumSet.of(DefinitionKind.REWARD));

    private final Set<DefinitionKind> owned;

    Role(Set<DefinitionKind> owned) {
        this.owned = owned;
    }

    public boolean owns(DefinitionKind kind) {
        return owned.contains(kind);
    }
}
