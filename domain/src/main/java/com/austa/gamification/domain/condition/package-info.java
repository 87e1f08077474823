/**
 * What a definition asks of a single event: {@link com.austa.gamification.domain.condition.Condition} for its {@code where},
 * {@link com.austa.gamification.domain.condition.Expression} for the value it sums, compares or multiplies.
 *
 * <p>Both are closed families of immutable records, so that a rule can be printed, compared and indexed; the text that
 * authors write is read elsewhere. Three laws hold in all of them. Nothing throws: what has no value makes the comparison
 * it stands in false. Numbers are exact decimals, equal by value. The work is bounded by a count of steps, the same on
 * every machine, so that a result never hangs on how fast it was worked out.
 */
package com.austa.gamification.domain.condition;
