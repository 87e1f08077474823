/** Port contracts, in-memory ports, generators and architecture rules for tests. */
@NullMarked
package com.austa.gamification.testkit;

import org.jspecify.annotations.NullMarked;
