/**
 * How a batch gets into the books whatever goes wrong: read {@link com.austa.gamification.application.intake.SettleBatch}
 * first. Nothing here knows where records come from.
 */
@NullMarked
package com.austa.gamification.application.intake;

import org.jspecify.annotations.NullMarked;
