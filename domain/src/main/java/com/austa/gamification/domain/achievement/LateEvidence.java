package com.austa.gamification.domain.achievement;

/** What events that come late may do to an award that a user was seen to hold. */
public enum LateEvidence {
    /** Withdraw or move it, as if they had come in time. */
    REVISE,
    /** Never withdraw it or move it to later: a fact holds it where it was. */
    KEEP
}
