package com.austa.gamification.application.intake;

import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.INFRASTRUCTURE;
import static com.austa.gamification.domain.progress.DeadLetter.ErrorClass.PERMANENT;

import com.austa.gamification.application.failure.Whereabouts;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a record that fails alone: a dead letter of this group, which leaves it to the others; where even that
 * cannot be written, one of all groups; and if not even that, no record is to blame but the books, and it waits for them.
 */
final class LastResort {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private static final int ATTEMPTS_MAX = 50;

    private final ConsumerGroup group;
    private final Trial trial;
    private final Canary canary;
    private final Outage outage;

    LastResort(ConsumerGroup group, Trial trial, Canary canary, Outage outage) {
        this.group = group;
        this.trial = trial;
        this.canary = canary;
        this.outage = outage;
    }

    /** @param before what was tried with it so far, not empty, the oldest first */
    void setAside(Delivery record, List<Failure> before) throws InterruptedException {
        List<Failure> failures = new ArrayList<>(before);
        for (; ; ) {
            Failure last = failures.get(failures.size() - 1);
            Optional<Failure> unwritten =
                    canary.sings() ? write(record, failures) : Optional.of(last.as(INFRASTRUCTURE));
            if (unwritten.isEmpty()) {
                LOG.warn("group '{}' has made {} a dead letter: {}", group.name(), record.position(), last.text());
                return;
            }
            outage.await(unwritten.get().as(INFRASTRUCTURE));
            Optional<Failure> again = trial.attempt(List.of(record));
            if (again.isEmpty()) {
                return;
            }
            if (failures.size() == ATTEMPTS_MAX) {
                failures.remove(1);
            }
            failures.add(again.get());
        }
    }

    /** @return why it could not be written */
    private Optional<Failure> write(Delivery record, List<Failure> failures) throws InterruptedException {
        Optional<Failure> unwritten = Optional.of(failures.get(failures.size() - 1));
        if (record instanceof Delivery.Admitted admitted) {
            unwritten = trial.once(List.of(failed(admitted, failures)));
            if (unwritten.isPresent() && unwritten.get().errorClass() == PERMANENT) {
                unwritten = trial.once(List.of(refused(admitted, failures)));
            }
        }
        return unwritten;
    }

    private Delivery.Failed failed(Delivery.Admitted record, List<Failure> failures) {
        Throwable error = failures.get(failures.size() - 1).error();
        return new Delivery.Failed(
                record,
                DeadLetter.failed(
                        group, record, Whereabouts.of(error), Whereabouts.stack(error), attempts(record, failures)));
    }

    private static Delivery.Refused refused(Delivery.Admitted record, List<Failure> failures) {
        Failure last = failures.get(failures.size() - 1);
        return new Delivery.Refused(new DeadLetter(
                record.position(),
                Optional.empty(),
                Rejection.whole(RejectionReason.PROCESSING_FAILED, Whereabouts.of(last.error())),
                record.original(),
                record.recordedAt(),
                last.errorClass(),
                Whereabouts.stack(last.error()),
                attempts(record, failures),
                Optional.empty()));
    }

    private static List<Attempt> attempts(Delivery.Admitted record, List<Failure> failures) {
        return failures.stream()
                .map(failure -> failure.by(record.original().consumerId()))
                .toList();
    }
}
