package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Processes a dead letter after all. Under the books' lock. */
final class InMemoryRepair {

    private final InMemoryBooks books;
    private final InMemoryJudgement judgement;
    private final InMemoryProgress progress;

    InMemoryRepair(InMemoryBooks books, InMemoryJudgement judgement, InMemoryProgress progress) {
        this.books = books;
        this.judgement = judgement;
        this.progress = progress;
    }

    RepairReceipt repair(Repair repair, List<Decider> deciders) {
        Optional<Kept> found = books.deadLetters().find(repair.letter());
        if (found.isEmpty()) {
            return RepairReceipt.UNKNOWN;
        }
        if (found.get().status() == Status.RESOLVED) {
            return RepairReceipt.STOOD_BEFORE;
        }
        Kept kept = found.get();
        return kept.letter()
                .failedIn()
                .map(group -> fold(kept, group, deciders))
                .orElseGet(() -> admit(kept, repair, deciders));
    }

    private RepairReceipt admit(Kept kept, Repair repair, List<Decider> deciders) {
        Position position = kept.letter().position();
        GamificationEvent event = repair.admitted()
                .filter(admitted -> admitted.position().equals(position))
                .map(Delivery.Admitted::event)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the repair of a refused record must bring the record of its own position, admitted anew"));
        Optional<GamificationEvent> first = books.eventOf(event.userId(), event.id());
        if (first.isPresent()) {
            return first.get().sameContentAs(event) ? resolve(kept) : RepairReceipt.refused(Claim.CONFLICT);
        }
        Optional<Instant> closed = books.closedBefore.filter(event.timestamp()::isBefore);
        if (closed.isPresent()) {
            return RepairReceipt.refused(Claim.closedPeriod(closed.get()));
        }
        List<Decider> passed = deciders.stream()
                .filter(decider -> books.isClaimed(decider.group().name(), position))
                .toList();
        Map<Decider, Decision> decisions = decide(event, passed);
        progress.journal(position, event);
        resolve(kept);
        return RepairReceipt.applied(write(event.userId(), decisions, deciders));
    }

    private RepairReceipt fold(Kept kept, String group, List<Decider> deciders) {
        Position position = kept.letter().position();
        GamificationEvent event = books.journal.get(position);
        List<Decider> failed = deciders.stream()
                .filter(decider -> decider.group().name().equals(group))
                .toList();
        if (event == null || failed.isEmpty() || books.retracted.containsKey(position)) {
            return resolve(kept);
        }
        Map<Decider, Decision> decisions = decide(event, failed);
        resolve(kept);
        return RepairReceipt.applied(write(event.userId(), decisions, deciders));
    }

    private Map<Decider, Decision> decide(GamificationEvent event, List<Decider> deciders) {
        Map<Decider, Decision> decisions = new LinkedHashMap<>();
        deciders.forEach(decider -> decisions.put(decider, judgement.decide(decider, event.userId(), List.of(event))));
        return decisions;
    }

    private Set<Scored> write(UserId user, Map<Decider, Decision> decisions, List<Decider> deciders) {
        Set<Scored> scored = new HashSet<>();
        decisions.forEach((decider, decision) -> scored.addAll(progress.write(decider, user, decision)));
        decisions.forEach((decider, decision) -> scored.addAll(progress.tell(decision.facts(), decider, deciders)));
        return scored;
    }

    private RepairReceipt resolve(Kept kept) {
        books.keep(InMemoryDeadLetters.settled(kept, Status.RESOLVED));
        return RepairReceipt.DUPLICATE;
    }
}
