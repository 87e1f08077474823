package com.austa.gamification.application.simulation;

/** Wrong variants of the harness, the ports or the way they are used. Each must be caught, or this is no test. */
enum Mutant {
    REREAD_COUNTS("a record that is read again counts again"),
    COPY_COUNTS("the same event from another position counts again"),
    DEDUPE_APART("what was seen is noted in a transaction of its own, before the effects"),
    OFFSET_FIRST("offsets are committed before the batch is applied"),
    LOAD_BEFORE_LOCK("states are loaded before the users are locked"),
    PLAIN_ZADD("scores are put without a guard on their version"),
    OUTBOX_OUTSIDE("announcements are sent after the transaction"),
    UNKNOWN_IS_DONE("a commit of unknown outcome is taken for done"),
    REDEEM_WITHOUT_KEY("a redemption is repeated without its key"),
    PAUSE_FORGOTTEN("a failing batch's pause is forgotten when partitions move"),
    ZOMBIE_HONOURED("a reader that has lost its partition still has its batch applied"),
    LETTERS_OUTSIDE("dead letters are written after the transaction"),
    OWN_VERDICT("each group judges for itself whether a record is taken"),
    RETRACTION_MISSED("a group that comes later is not told of a retraction"),
    FLUSH_UNNOTICED("nobody looks whether the boards are still there"),
    POISON_SWALLOWED("what cannot be processed is passed over without a dead letter"),
    REMOVED_BEFORE_SENT("messages are removed from the outbox before they are acknowledged"),
    NEW_ID_EACH_TIME("a message that is sent again has a new id"),
    BOARDS_LEFT_AT_START("an instance that starts does not build the boards anew"),
    BOARDS_NOT_TOLD_OF_DOUBT("after a commit of unknown outcome the boards are not built anew"),
    FACT_FOR_OWNER_ALONE("a fact is told to the group alone that owns its definition"),
    RIGHT_HALF_FIRST("of a divided batch the right half is applied first");

    final String what;

    Mutant(String what) {
        this.what = what;
    }
}
