package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import java.util.Optional;

/** What administrators have done, and what they are told of it. A refusal is a {@link ProblemException}. Thread-safe. */
public final class Administration {

    private final RetractEvent retractEvent;

    public Administration(RetractEvent retractEvent) {
        this.retractEvent = retractEvent;
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
        throw ProblemException.notFound("event", event.toString());
    }
}
