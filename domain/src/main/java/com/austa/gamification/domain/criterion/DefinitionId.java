package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Names one definition of a catalogue, or one revision of it that is folded beside others. Whoever is outside the fold
 * meets whole definitions alone.
 *
 * @param slug its author's: {@code [a-z0-9-]{1,64}}, unique within the kind
 * @param revision {@link #WHOLE} for the definition itself
 */
public record DefinitionId(DefinitionKind kind, String slug, int revision) implements Comparable<DefinitionId> {

    public static final int WHOLE = 0;

    private static final int SLUG_MAX = 64;

    private static final Comparator<DefinitionId> ORDER = Comparator.comparing(DefinitionId::kind)
            .thenComparing(DefinitionId::slug)
            .thenComparingInt(DefinitionId::revision);

    private static final char BEFORE_REVISION = '@';

    public DefinitionId(DefinitionKind kind, String slug) {
        this(kind, slug, WHOLE);
    }

    public DefinitionId {
        requireNonNull(kind, "kind");
        if (!isSlug(slug)) {
            throw new IllegalArgumentException(
                    "%s id must be 1 to 64 characters of a-z, 0-9 and - but was '%s'".formatted(kind.label(), slug));
        }
        if (revision < WHOLE) {
            throw new IllegalArgumentException("a revision counts from 1, but was " + revision);
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

    /** One revision of it, folded by itself. */
    public DefinitionId at(int part) {
        return new DefinitionId(kind, slug, part);
    }

    /** The definition that this is, or is a revision of. */
    public DefinitionId whole() {
        return revision == WHOLE ? this : new DefinitionId(kind, slug);
    }

    public boolean isWhole() {
        return revision == WHOLE;
    }

    /** As {@link #name} gave it. */
    public static DefinitionId named(DefinitionKind kind, String name) {
        int end = name.lastIndexOf(BEFORE_REVISION);
        return end < 0
                ? new DefinitionId(kind, name)
                : new DefinitionId(kind, name.substring(0, end), Integer.parseInt(name.substring(end + 1)));
    }

    /** The slug, and for a revision its number after it. */
    public String name() {
        return revision == WHOLE ? slug : slug + BEFORE_REVISION + revision;
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
        return kind.label() + ":" + name();
    }
}
