package com.austa.gamification.application.simulation;

import java.util.Optional;

/**
 * One thing that happens. The numbers choose among what there is at that moment, so a step can be taken in any world, and
 * any list of steps is a schedule.
 */
record Step(Kind kind, int a, int b, int c) {

    enum Kind {
        SEND(22),
        POLL(26),
        APPLY(34),
        COMMIT(6),
        RELAY(4),
        READ_SCORES(6),
        PUT_SCORES(6),
        LOOK_AT_BOARDS(2),
        REBALANCE(2, Fault.REBALANCES),
        CRASH(1, Fault.CRASHES),
        RESTART(3, Fault.CRASHES),
        FREEZE(1, Fault.ZOMBIES),
        THAW(2, Fault.ZOMBIES),
        FLUSH(1, Fault.FLUSHES),
        CLOCK(2, Fault.CLOCK_STEPS),
        RETRACT(2, Fault.RETRACTIONS),
        REDEEM(4, Fault.REDEMPTIONS),
        START_QUEST(1, Fault.QUESTS),
        REPAIR(2, Fault.REPAIRS),
        CURE(1, Fault.POISON);

        final int weight;
        final Optional<Fault> needs;

        Kind(int weight) {
            this.weight = weight;
            this.needs = Optional.empty();
        }

        Kind(int weight, Fault needs) {
            this.weight = weight;
            this.needs = Optional.of(needs);
        }
    }

    @Override
    public String toString() {
        return "%s(%d,%d,%d)".formatted(kind, a, b, c);
    }
}
