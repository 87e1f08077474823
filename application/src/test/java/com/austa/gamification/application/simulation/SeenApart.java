package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wrong: what was seen is noted first, in a transaction of its own. */
final class SeenApart extends ForwardingProgress {

    private record Read(String group, Partition partition) {}

    private final Map<Read, Long> seen = new HashMap<>();

    SeenApart(ProgressPort books) {
        super(books);
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        List<Delivery> fresh = batch.deliveries().stream()
                .filter(one -> one.position().offset() >= seen(batch.group(), Partition.of(one.position())))
                .toList();
        for (Delivery one : fresh) {
            seen.merge(
                    new Read(batch.group().name(), Partition.of(one.position())),
                    one.position().offset() + 1,
                    Math::max);
        }
        return fresh.isEmpty()
                ? new BatchReceipt(List.of(), Set.of())
                : books.change(new Batch(batch.group(), fresh), deciders);
    }

    private long seen(ConsumerGroup group, Partition partition) {
        return seen.getOrDefault(new Read(group.name(), partition), 0L);
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return seen(group, new Partition(topic, partition));
    }
}
