package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** Names one definition of a catalogue. The slug is its author's: {@code [a-z0-9-]{1,64}}, unique within the kind. */
public record DefinitionId(DefinitionKind kind, String slug) implements Comparable<DefinitionId> {

    private static final int SLUG_MAX = 64;

    private static final Comparator<DefinitionId> ORDER =
            Comparator.comparing(DefinitionId::kind).thenComparing(DefinitionId::slug);

    public DefinitionId {
        requireNonNull(kind, "kind");
        if (!isSlug(slug)) {
            throw new IllegalArgumentException(
                    "%s id must be 1 to 64 characters of a-z, 0-9 and - but was '%s'".formatted(kind.label(), slug));
        }
    }

    /** By hand and not by a pattern, for every state that is read names all its definitions. */
    private static boolean isSlug(String text) {
        if (text.isEmpty() || text.length() > SLUG_MAX) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean allowed = (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    public static DefinitionId achievement(String slug) {
        return new DefinitionId(DefinitionKind.ACHIEVEMENT, slug);
    }

    public static DefinitionId quest(String slug) {
        return new DefinitionId(DefinitionKind.QUEST, slug);
    }

    public static DefinitionId reward(String slug) {
        return new DefinitionId(DefinitionKind.REWARD, slug);
    }

    public static DefinitionId pointRule(String slug) {
        return new DefinitionId(DefinitionKind.POINT_RULE, slug);
    }

    @Override
    public int compareTo(DefinitionId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.label() + ":" + slug;
    }
}
