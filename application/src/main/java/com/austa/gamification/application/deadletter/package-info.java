/** Dead letters processed after all: one by hand, those whose time has come, many by a job. */
@NullMarked
package com.austa.gamification.application.deadletter;

import org.jspecify.annotations.NullMarked;
