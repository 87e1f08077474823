/** Every event that was admitted, to be looked at. */
@NullMarked
package com.austa.gamification.adapter.postgres.journal;

import org.jspecify.annotations.NullMarked;
