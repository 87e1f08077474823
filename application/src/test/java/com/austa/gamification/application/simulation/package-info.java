/**
 * The engine under every fault that can be drawn from a seed. {@link com.austa.gamification.application.simulation.World}
 * holds a stream, books, boards and instances of the real application; a
 * {@link com.austa.gamification.application.simulation.Schedule} says what happens in which order; afterwards the
 * invariants of the test kit must hold. One thread, no real clock.
 */
package com.austa.gamification.application.simulation;
