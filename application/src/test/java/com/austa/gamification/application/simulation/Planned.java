package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.testkit.invariant.SentRecord;
import java.util.Optional;
import java.util.Set;

/**
 * A record that will be sent.
 *
 * @param event empty where it is none
 * @param refusals as in {@link SentRecord}
 */
record Planned(
        UserId user,
        Partition partition,
        byte[] bytes,
        Optional<GamificationEvent> event,
        Set<RejectionReason> refusals,
        boolean poison) {

    SentRecord at(Position position) {
        SentRecord sent = event.map(valid -> SentRecord.doubtful(position, valid, refusals))
                .orElseGet(
                        () -> SentRecord.invalid(position, refusals.iterator().next()));
        return poison ? sent.thatMayFail() : sent;
    }
}
