package com.austa.gamification.application.deadletter;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.RawRecord;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.progress.ReprocessingPort.Reached;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reprocessing letters would come to, as far as that can be told without processing them. Writes nothing. */
public final class PreviewReprocessing {

    /** So many are judged anew at most. */
    public static final int JUDGED_MAX = 500;

    private final DeadLetterPort letters;
    private final ReprocessingPort jobs;
    private final AdmitRecords records;
    private final InstantSource clock;

    /**
     * @param judged of those that match, the oldest
     * @param admitted of the judged: they would be processed
     * @param refused of the judged, by reason
     */
    public record Preview(int judged, int admitted, Map<RejectionReason, Integer> refused) {}

    public PreviewReprocessing(
            DeadLetterPort letters, ReprocessingPort jobs, AdmitRecords records, InstantSource clock) {
        this.letters = requireNonNull(letters, "letters");
        this.jobs = requireNonNull(jobs, "jobs");
        this.records = requireNonNull(records, "records");
        this.clock = requireNonNull(clock, "clock");
    }

    public Preview preview(Filter filter) {
        List<Reached> next = jobs.next(filter, clock.instant(), Optional.empty(), JUDGED_MAX);
        int admitted = 0;
        Map<RejectionReason, Integer> refused = new EnumMap<>(RejectionReason.class);
        for (Reached one : next) {
            Optional<RejectionReason> reason =
                    letters.find(one.letter()).map(Kept::letter).flatMap(this::refusal);
            if (reason.isPresent()) {
                refused.merge(reason.get(), 1, Integer::sum);
            } else {
                admitted++;
            }
        }
        return new Preview(next.size(), admitted, refused);
    }

    /** A group's failure was admitted before. */
    private Optional<RejectionReason> refusal(DeadLetter letter) {
        if (letter.failedIn().isPresent()) {
            return Optional.empty();
        }
        Delivery anew = records.admit(List.of(new RawRecord(letter.position(), letter.recordedAt(), letter.source())))
                .get(0);
        return anew instanceof Delivery.Refused refused
                ? Optional.of(refused.letter().rejection().reason())
                : Optional.empty();
    }
}
