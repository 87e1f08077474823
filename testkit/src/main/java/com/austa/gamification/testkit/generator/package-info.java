/**
 * Catalogues and histories drawn from a seed, a user whose outcomes are kept in a map, and a minimiser. Read
 * {@link com.austa.gamification.testkit.generator.KeptUser} first: it is a group's whole life in one class.
 */
@NullMarked
package com.austa.gamification.testkit.generator;

import org.jspecify.annotations.NullMarked;
