/**
 * When something is earned. A {@link com.austa.gamification.domain.criterion.Criterion} is what an author writes; its leaves
 * remember a user in a {@link com.austa.gamification.domain.criterion.Memory}, each kind in its own class:
 * {@link com.austa.gamification.domain.criterion.Tally} counts and sums, {@link
 * com.austa.gamification.domain.criterion.DayStreak} counts days.
 *
 * <p>A memory says what came true, not whether it is awarded: that is the selection's, in {@code rules}.
 */
package com.austa.gamification.domain.criterion;
