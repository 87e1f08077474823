package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import java.util.List;

/** Wrong: a fact is told to the group alone that owns its definition. */
final class FactsForOwner extends ForwardingProgress {

    FactsForOwner(ProgressPort books) {
        super(books);
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        return books.record(
                fact,
                deciders.stream()
                        .filter(decider -> decider.group().roles().stream()
                                .anyMatch(role -> role.owns(fact.about().kind())))
                        .toList());
    }
}
