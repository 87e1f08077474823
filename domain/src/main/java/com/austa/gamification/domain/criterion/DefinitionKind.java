package com.austa.gamification.domain.criterion;

/** What a catalogue holds. The names are stored; the order is too: append only. */
public enum DefinitionKind {
    ACHIEVEMENT("achievement"),
    QUEST("quest"),
    REWARD("reward"),
    POINT_RULE("point-rule");

    private final String label;

    DefinitionKind(String label) {
        this.label = label;
    }

    /** As it stands in tables and messages. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if nothing is called so */
    public static DefinitionKind ofLabel(String label) {
        for (DefinitionKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of definition is called '%s'".formatted(label));
    }
}
