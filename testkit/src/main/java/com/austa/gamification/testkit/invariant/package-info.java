/**
 * What must hold of any books, whatever went wrong before: {@link com.austa.gamification.testkit.invariant.Invariants},
 * asked with an {@link com.austa.gamification.testkit.invariant.Evidence} that ports suffice for.
 */
@NullMarked
package com.austa.gamification.testkit.invariant;

import org.jspecify.annotations.NullMarked;
