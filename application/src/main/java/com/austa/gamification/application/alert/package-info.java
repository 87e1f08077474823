/** What somebody has to be told at once: a line in the log, a gauge, and whoever else listens. */
@NullMarked
package com.austa.gamification.application.alert;

import org.jspecify.annotations.NullMarked;
