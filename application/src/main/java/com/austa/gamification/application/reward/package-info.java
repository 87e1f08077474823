/** What users do with rewards. */
@NullMarked
package com.austa.gamification.application.reward;

import org.jspecify.annotations.NullMarked;
