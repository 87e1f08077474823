package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import java.util.List;

/** What becomes of raw records: judged, applied to the books and told to the boards. Safe for use by many threads. */
public final class ProcessBatch {

    private final AdmitRecords records;
    private final ApplyBatch batches;

    public ProcessBatch(AdmitRecords records, ApplyBatch batches) {
        this.records = requireNonNull(records, "records");
        this.batches = requireNonNull(batches, "batches");
    }

    /**
     * @param raw of one or more partitions, within each in the order of their offsets; at most {@link Batch#SIZE_MAX}
     * @return with a verdict a record, in the same order
     * @throws com.austa.gamification.domain.progress.ProgressUnavailable as {@link ApplyBatch#apply}
     */
    public BatchReceipt process(ConsumerGroup group, List<RawRecord> raw) {
        return batches.apply(new Batch(group, records.admit(raw)));
    }
}
