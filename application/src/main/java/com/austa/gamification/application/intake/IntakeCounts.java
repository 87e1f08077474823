package com.austa.gamification.application.intake;

import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What one group has done since this was made. Safe for use by many threads. */
public final class IntakeCounts {

    private final LongAdder applied = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final Map<RejectionReason, LongAdder> rejected = new EnumMap<>(RejectionReason.class);
    private final Map<ErrorClass, LongAdder> failures = new EnumMap<>(ErrorClass.class);

    public IntakeCounts() {
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, new LongAdder());
        }
        for (ErrorClass errorClass : ErrorClass.values()) {
            failures.put(errorClass, new LongAdder());
        }
    }

    void settled(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Rejected refusal) {
                of(rejected, refusal.rejection().reason()).increment();
            } else if (verdict instanceof Verdict.Applied) {
                applied.increment();
            } else {
                duplicates.increment();
            }
        }
    }

    void failed(ErrorClass errorClass) {
        of(failures, errorClass).increment();
    }

    public long applied() {
        return applied.sum();
    }

    public long duplicates() {
        return duplicates.sum();
    }

    /** Records that became dead letters, or were ones already when they came. */
    public long rejected(RejectionReason reason) {
        return of(rejected, reason).sum();
    }

    /** Attempts to apply a batch or a part of one that failed. */
    public long failures(ErrorClass errorClass) {
        return of(failures, errorClass).sum();
    }

    private static <K extends Enum<K>> LongAdder of(Map<K, LongAdder> counts, K key) {
        LongAdder count = counts.get(key);
        if (count == null) {
            throw new IllegalStateException("there is a count for every " + key.getDeclaringClass() + " but " + key);
        }
        return count;
    }
}
