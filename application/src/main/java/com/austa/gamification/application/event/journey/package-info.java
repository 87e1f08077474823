/**
 * What the three built-in journeys add to their events when these are admitted: facts worked out from the payload, under
 * {@code metadata.journeyContext}, so that rules need not compute them. Pure; an odd payload adds nothing.
 */
@NullMarked
package com.austa.gamification.application.event.journey;

import org.jspecify.annotations.NullMarked;
