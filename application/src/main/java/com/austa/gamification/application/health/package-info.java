/** How the server's parts are, as each of them says. */
@NullMarked
package com.austa.gamification.application.health;

import org.jspecify.annotations.NullMarked;
