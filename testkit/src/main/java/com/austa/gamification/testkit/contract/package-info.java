/**
 * What every implementation of a port must do, as tests to mix in: one interface a port, which asks only how to make one.
 */
@NullMarked
package com.austa.gamification.testkit.contract;

import org.jspecify.annotations.NullMarked;
