/**
 * Which instant belongs to which day: calendar windows and the life of definitions. Nothing here reads a clock or a zone's
 * rules; local dates arrive with the event.
 */
package com.austa.gamification.domain.time;
