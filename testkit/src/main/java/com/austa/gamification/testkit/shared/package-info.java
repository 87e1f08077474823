/** Files outside the module under test: the repository's own, and the event data that lies beside it. */
@NullMarked
package com.austa.gamification.testkit.shared;

import org.jspecify.annotations.NullMarked;
