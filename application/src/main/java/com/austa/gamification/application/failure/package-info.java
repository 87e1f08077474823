/** What an error says about the work that met it: one table, for everything that tries again, waits or gives up. */
@NullMarked
package com.austa.gamification.application.failure;

import org.jspecify.annotations.NullMarked;
