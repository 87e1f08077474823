package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Books behind a line that may break. What was committed is looked at before anybody hears of it. */
final class RemoteProgress extends ForwardingProgress {

    private final Line line;
    private final BiConsumer<List<ConsumerGroup>, Set<UserId>> committed;

    RemoteProgress(ProgressPort books, Line line, BiConsumer<List<ConsumerGroup>, Set<UserId>> committed) {
        super(books);
        this.line = line;
        this.committed = committed;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        return line.ask(() -> {
            BatchReceipt receipt = books.change(batch, deciders);
            Set<UserId> users = new HashSet<>();
            for (Delivery delivery : batch.deliveries()) {
                if (delivery instanceof Delivery.Admitted admitted) {
                    users.add(admitted.event().userId());
                }
            }
            committed.accept(List.of(batch.group()), users);
            return receipt;
        });
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        return line.ask(() -> {
            FactReceipt receipt = books.record(fact, deciders);
            committed.accept(groups(deciders), Set.of(fact.user()));
            return receipt;
        });
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        return line.ask(() -> {
            RetractionReceipt receipt = books.retract(retraction, deciders);
            committed.accept(groups(deciders), Set.of(retraction.user()));
            return receipt;
        });
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        return line.ask(() -> {
            RepairReceipt receipt = books.repair(repair, deciders);
            repair.admitted()
                    .ifPresent(admitted -> committed.accept(
                            groups(deciders), Set.of(admitted.event().userId())));
            return receipt;
        });
    }

    private static List<ConsumerGroup> groups(List<Decider> deciders) {
        return deciders.stream().map(Decider::group).toList();
    }
}
