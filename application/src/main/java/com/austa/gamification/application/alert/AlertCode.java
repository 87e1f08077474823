package com.austa.gamification.application.alert;

/** What may be alerted: stable codes that logs, metrics and runbooks share. */
public enum AlertCode {
    /** A server that is needed is missing or cannot work; reading waits for it and goes on by itself. */
    INFRASTRUCTURE,
    /** Our own bug kept a batch from being applied; the records at fault are dead letters. */
    PROCESSING_DEFECT,
    /** An unusual share of what comes becomes dead letters. */
    DEAD_LETTER_FLOOD,
    /** A thread that reads or applies has ended by an error; the process ends. */
    READER_DEAD
}
