/** The catalogue that a deployment starts with. */
@NullMarked
package com.austa.gamification.bootstrap.catalogue;

import org.jspecify.annotations.NullMarked;
