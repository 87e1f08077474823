/** The event data that lies beside the repository. */
@NullMarked
package com.austa.gamification.testkit.shared;

import org.jspecify.annotations.NullMarked;
