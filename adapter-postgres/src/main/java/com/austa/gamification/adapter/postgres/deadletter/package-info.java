/** Dead letters, to be looked at. */
@NullMarked
package com.austa.gamification.adapter.postgres.deadletter;

import org.jspecify.annotations.NullMarked;
