/** Definitions and event types as their authors wrote them, with every revision. */
@NullMarked
package com.austa.gamification.adapter.postgres.catalogue;

import org.jspecify.annotations.NullMarked;
