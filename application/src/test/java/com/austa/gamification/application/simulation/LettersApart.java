package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wrong: refusals are written after the batch's transaction, in one of their own. */
final class LettersApart extends ForwardingProgress {

    private record Read(String group, Partition partition) {}

    final Map<Position, DeadLetterPort.Kept> letters = new LinkedHashMap<>();
    private final Clock clock;
    private final Map<Read, Long> read = new HashMap<>();

    LettersApart(ProgressPort books, Clock clock) {
        super(books);
        this.clock = clock;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        List<Delivery> others = new ArrayList<>();
        Set<Delivery.Refused> refused = new HashSet<>();
        for (Delivery one : batch.deliveries()) {
            if (!(one instanceof Delivery.Refused letter)) {
                others.add(one);
            } else if (one.position().offset() >= nextOffset(batch.group(), Partition.of(one.position()))) {
                refused.add(letter);
            }
        }
        for (Delivery one : batch.deliveries()) {
            read.merge(
                    new Read(batch.group().name(), Partition.of(one.position())),
                    one.position().offset() + 1,
                    Math::max);
        }
        BatchReceipt receipt = books.change(new Batch(batch.group(), others), deciders);
        for (Delivery.Refused one : refused) {
            letters.putIfAbsent(
                    one.position(),
                    new DeadLetterPort.Kept(
                            one.letter().id(),
                            one.letter(),
                            batch.group().name(),
                            DeadLetterPort.Status.PENDING,
                            clock.instant()));
        }
        return receipt;
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return Math.max(
                super.nextOffset(group, topic, topicId, partition),
                read.getOrDefault(new Read(group.name(), new Partition(topic, partition)), 0L));
    }
}
