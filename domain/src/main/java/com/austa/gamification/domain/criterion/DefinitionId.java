package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Names one definition of a catalogue. The slug is its author's: {@code [a-z0-9-]{1,64}}, unique within the kind. */
public record DefinitionId(DefinitionKind kind, String slug) implements Comparable<DefinitionId> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Comparator<DefinitionId> ORDER =
            Comparator.comparing(DefinitionId::kind).thenComparing(DefinitionId::slug);

    public DefinitionId {
        requireNonNull(kind, "kind");
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "%s id must be 1 to 64 characters of a-z, 0-9 and - but was '%s'".formatted(kind.label(), slug));
        }
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
