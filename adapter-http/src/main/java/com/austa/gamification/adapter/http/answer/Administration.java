package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ClosingPort;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What administrators have done, and what they are told of it. A refusal is a {@link ProblemException}. Thread-safe. */
public final class Administration {

    private final RetractEvent retractEvent;
    private final ClosingPort closings;
    private final InstantSource clock;

    public Administration(RetractEvent retractEvent, ClosingPort closings, InstantSource clock) {
        this.retractEvent = retractEvent;
        this.closings = closings;
        this.clock = clock;
    }

    /** @param now whether this call closed them */
    public record Closed(Instant before, boolean now) {}

    /** @param before what lies before it is closed */
    public Closed close(Instant before) {
        if (before.isAfter(clock.instant())) {
            throw ProblemException.invalid("before", "must not lie ahead");
        }
        ClosingPort.Fate fate = closings.close(before);
        if (fate == ClosingPort.Fate.GROUPS_LAG) {
            throw ProblemException.of(
                    ProblemType.GROUPS_LAG, "a group has still to apply what is recorded: try again when none lags");
        }
        return new Closed(closings.closedBefore().orElse(before), fate == ClosingPort.Fate.CLOSED);
    }

    /** @param user whose event it is, where the caller says so */
    public RetractionAnswer retract(EventId event, Optional<UserId> user) {
        RetractEvent.Answer answer = retractEvent.retract(event, user);
        if (answer instanceof RetractEvent.Answer.Retracted retracted) {
            return RetractionAnswer.of(retracted);
        }
        if (answer instanceof RetractEvent.Answer.Ambiguous) {
            throw ProblemException.invalid("userId", "must be given: several users have an event of this id");
        }
        if (answer instanceof RetractEvent.Answer.Closed) {
            throw ProblemException.of(ProblemType.CLOSED_PERIOD, "it lies before a closing, and what does is final");
        }
        throw ProblemException.notFound("event", event.toString());
    }
}
