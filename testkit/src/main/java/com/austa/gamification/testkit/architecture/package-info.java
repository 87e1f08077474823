/**
 * What the modules may know of each other, as rules that ArchUnit checks.
 *
 * <p>Start with {@link com.austa.gamification.testkit.architecture.ArchitectureRules}. Every rule takes the root
 * package it speaks of, so that it can be checked on the engine and shown to catch a small broken hexagon as well: a
 * rule about a misspelt package would otherwise pass in silence.
 */
@NullMarked
package com.austa.gamification.testkit.architecture;

import org.jspecify.annotations.NullMarked;
