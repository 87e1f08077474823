/**
 * Everything on one machine: {@link com.austa.gamification.bootstrap.dev.DevCommand} starts the servers that are not given,
 * and says when events can come.
 */
@NullMarked
package com.austa.gamification.bootstrap.dev;

import org.jspecify.annotations.NullMarked;
