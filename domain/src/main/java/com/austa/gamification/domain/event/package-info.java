/**
 * What users do, as the engine admits it: events, their attributes, and where each stands in its user's history.
 *
 * <p>Read {@link com.austa.gamification.domain.event.GamificationEvent} first, then
 * {@link com.austa.gamification.domain.event.Place}: the only order the engine knows. Nothing here knows what can be earned.
 */
package com.austa.gamification.domain.event;
