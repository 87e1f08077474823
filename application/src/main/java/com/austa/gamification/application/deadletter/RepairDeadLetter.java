package com.austa.gamification.application.deadletter;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.failure.ErrorClasses;
import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Failure;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.RepairReceipt.Fate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Processes one dead letter after all, judged anew by the event types in force. What fails again adds an attempt to it. Safe
 * for use by many threads and instances.
 */
public final class RepairDeadLetter {

    private final DeadLetterPort letters;
    private final ProgressPort progress;
    private final AdmitRecords records;
    private final DecidersInForce deciders;
    private final Consumer<Set<Scored>> boards;
    private final InstantSource clock;
    private final String instance;

    /**
     * @param boards told whose points changed; returns at once
     * @param instance who makes the attempts
     */
    public RepairDeadLetter(
            DeadLetterPort letters,
            ProgressPort progress,
            AdmitRecords records,
            DecidersInForce deciders,
            Consumer<Set<Scored>> boards,
            InstantSource clock,
            String instance) {
        this.letters = requireNonNull(letters, "letters");
        this.progress = requireNonNull(progress, "progress");
        this.records = requireNonNull(records, "records");
        this.deciders = requireNonNull(deciders, "deciders");
        this.boards = requireNonNull(boards, "boards");
        this.clock = requireNonNull(clock, "clock");
        this.instance = requireNonNull(instance, "instance");
    }

    /**
     * @return {@link Fate#REFUSED} also where processing it has failed
     * @throws ProgressUnavailable the books are away; nothing is held against the letter
     */
    public Fate repair(UUID id) {
        Optional<Kept> kept = letters.find(id);
        if (kept.isEmpty()) {
            return Fate.UNKNOWN;
        }
        if (kept.get().status() == Status.RESOLVED) {
            return Fate.STOOD_BEFORE;
        }
        DeadLetter letter = kept.get().letter();
        if (letter.failedIn().isPresent()) {
            return process(id, letter, Optional.empty());
        }
        Delivery anew = records.admit(List.of(new RawRecord(letter.position(), letter.recordedAt(), letter.source())))
                .get(0);
        if (anew instanceof Delivery.Refused refused) {
            Attempt attempt = attempt(ErrorClass.PERMANENT);
            return failed(
                    id,
                    new Failure(
                            attempt,
                            refused.letter().rejection(),
                            "",
                            refused.letter().retryAt()));
        }
        return process(id, letter, Optional.of((Delivery.Admitted) anew));
    }

    private Fate process(UUID id, DeadLetter letter, Optional<Delivery.Admitted> anew) {
        RepairReceipt receipt;
        try {
            receipt = deciders.decide(all -> progress.repair(new Repair(id, anew), all));
        } catch (RuntimeException | StackOverflowError error) {
            ErrorClass errorClass = ErrorClasses.of(error);
            if (errorClass == ErrorClass.INFRASTRUCTURE || errorClass == ErrorClass.FATAL) {
                throw error;
            }
            Rejection why = Rejection.whole(RejectionReason.PROCESSING_FAILED, Whereabouts.of(error));
            Attempt attempt = attempt(errorClass);
            return failed(id, new Failure(attempt, why, Whereabouts.stack(error), letter.retryAfter(attempt)));
        }
        if (!receipt.scored().isEmpty()) {
            boards.accept(receipt.scored());
        }
        return receipt.rejection()
                .map(rejection ->
                        failed(id, new Failure(attempt(ErrorClass.PERMANENT), rejection, "", Optional.empty())))
                .orElse(receipt.fate());
    }

    private Attempt attempt(ErrorClass errorClass) {
        return new Attempt(clock.instant(), instance, errorClass);
    }

    private Fate failed(UUID id, Failure failure) {
        letters.failedAgain(id, failure);
        return Fate.REFUSED;
    }
}
