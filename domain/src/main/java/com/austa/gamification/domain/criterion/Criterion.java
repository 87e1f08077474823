package com.austa.gamification.domain.criterion;

/** When something is earned: what a catalogue author writes, checked and typed. */
public sealed interface Criterion permits LeafCriterion, Combination, Reference, PointsReached, LevelReached {}
