/**
 * The engine without a framework: what events earn, as pure functions on immutable records. No clock, randomness, I/O or
 * logging; no dependency.
 *
 * <p>Packages build on one another in this order: {@code event}, {@code condition} and {@code time}, {@code criterion},
 * {@code achievement}, {@code points}, {@code quest} and {@code reward}, {@code rules}, {@code progress}; {@code leaderboard}
 * stands beside.
 *
 * <p>An embedder starts with {@code definition}, which writes a catalogue in Java, and goes on with {@code progress}, which
 * judges events by it.
 */
package com.austa.gamification.domain;
