/** What users do with quests. */
@NullMarked
package com.austa.gamification.application.quest;

import org.jspecify.annotations.NullMarked;
