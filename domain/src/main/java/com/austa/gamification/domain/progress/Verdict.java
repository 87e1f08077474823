package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.event.Rejection;

/** What became of one record in one group. */
public sealed interface Verdict {

    Verdict APPLIED = new Applied();
    Verdict DUPLICATE = new Duplicate();

    /** Its effects are in the books, by this call. */
    record Applied() implements Verdict {}

    /** They were there already, or the event came before from another position, or was retracted. */
    record Duplicate() implements Verdict {}

    record Rejected(Rejection rejection) implements Verdict {}
}
