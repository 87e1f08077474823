/**
 * Ports that keep everything in memory and forget it: for tests of what stands on ports. Each passes its port's contract in
 * {@link com.austa.gamification.testkit.contract}.
 */
@NullMarked
package com.austa.gamification.testkit.inmemory;

import org.jspecify.annotations.NullMarked;
