package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Wrong: some records that should have no effect have one, as something new of this group alone. */
final class CountedAgain extends ForwardingProgress {

    interface When {
        /** @param below whether the group had read past it */
        boolean again(ConsumerGroup group, Delivery.Admitted record, boolean below, Verdict verdict);
    }

    private final When when;
    private long next;

    CountedAgain(ProgressPort books, When when) {
        super(books);
        this.when = when;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        List<Boolean> below = new ArrayList<>();
        for (Delivery one : batch.deliveries()) {
            below.add(one.position().offset() < nextOffset(batch.group(), Partition.of(one.position())));
        }
        BatchReceipt receipt = books.change(batch, deciders);
        for (int i = 0; i < below.size(); i++) {
            if (batch.deliveries().get(i) instanceof Delivery.Admitted record
                    && when.again(
                            batch.group(),
                            record,
                            below.get(i),
                            receipt.verdicts().get(i))) {
                books.change(new Batch(batch.group(), List.of(anew(batch.group(), record))), deciders);
            }
        }
        return receipt;
    }

    private Delivery anew(ConsumerGroup group, Delivery.Admitted record) {
        GamificationEvent event = record.event();
        long number = next++;
        String name = "%s again %d".formatted(event.id(), number);
        return new Delivery.Admitted(
                new Partition("again-" + group.name(), 0).at(number),
                new GamificationEvent(
                        new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                        event.type(),
                        event.journey(),
                        event.userId(),
                        event.timestamp(),
                        event.version(),
                        event.payload(),
                        event.metadata(),
                        event.local()),
                record.recordedAt(),
                record.original());
    }
}
