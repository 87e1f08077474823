/** Why users have earned something, or not yet. */
@NullMarked
package com.austa.gamification.application.explanation;

import org.jspecify.annotations.NullMarked;
