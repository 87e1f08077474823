package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import java.util.List;

/** Books as others keep them, but for what is overridden. */
abstract class ForwardingProgress implements ProgressPort {

    protected final ProgressPort books;

    protected ForwardingProgress(ProgressPort books) {
        this.books = books;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        return books.change(batch, deciders);
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return books.nextOffset(group, topic, topicId, partition);
    }

    protected final long nextOffset(ConsumerGroup group, Partition partition) {
        return nextOffset(group, partition.topic(), partition.topicId(), partition.number());
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        return books.record(fact, deciders);
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        return books.retract(retraction, deciders);
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        return books.repair(repair, deciders);
    }
}
