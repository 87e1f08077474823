/**
 * Achievements, their tiers and repeats, and the awards that users hold.
 */
package com.austa.gamification.domain.achievement;
