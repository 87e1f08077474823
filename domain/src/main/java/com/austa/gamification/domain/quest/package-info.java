/**
 * Quests: tasks, each with a criterion, and how far a user is with them.
 */
package com.austa.gamification.domain.quest;
