package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.Evidence;

/**
 * A completion that stands.
 *
 * @param name window, tier and ordinal, those that apply, joined by {@code :}
 */
public record Occurrence(String name, long points, Evidence evidence) {}
