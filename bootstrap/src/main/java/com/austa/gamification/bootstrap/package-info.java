/** Wires every module and runs it: the application and its commands. */
@NullMarked
package com.austa.gamification.bootstrap;

import org.jspecify.annotations.NullMarked;
