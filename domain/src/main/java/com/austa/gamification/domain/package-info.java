/**
 * The engine without a framework: what events earn, as pure functions on immutable records. No clock, randomness, I/O or
 * logging; no dependency.
 *
 * <p>Packages build on one another in this order: {@code event}, {@code condition} and {@code time}, {@code criterion},
 * {@code achievement}, {@code points}, {@code quest} and {@code reward}, {@code rules}, {@code progress}; {@code leaderboard}
 * stands beside. Begin with {@code progress}.
 */
package com.austa.gamification.domain;
