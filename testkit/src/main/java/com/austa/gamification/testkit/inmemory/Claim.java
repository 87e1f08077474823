package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a group takes of a batch, worked out record by record without changing anything. */
final class Claim {

    static final Rejection CONFLICT =
            Rejection.of(RejectionReason.ID_CONFLICT, "id", "must name one event of its user for ever");

    private final InMemoryBooks books;
    private final Batch batch;
    private final Instant now;

    final List<Verdict> verdicts = new ArrayList<>();
    final SortedMap<UserId, List<GamificationEvent>> claimed = new TreeMap<>();
    final Map<Position, GamificationEvent> journalled = new LinkedHashMap<>();
    final Map<Position, DeadLetter> letters = new LinkedHashMap<>();

    Claim(InMemoryBooks books, Batch batch, Instant now) {
        this.books = books;
        this.batch = batch;
        this.now = now;
        Set<Position> met = new HashSet<>();
        for (Delivery delivery : batch.deliveries()) {
            verdicts.add(met.add(delivery.position()) ? verdict(delivery) : Verdict.DUPLICATE);
        }
    }

    private Verdict verdict(Delivery delivery) {
        Position position = delivery.position();
        if (position.offset() < books.next(batch.group().name(), position)) {
            return Verdict.DUPLICATE;
        }
        Optional<DeadLetterPort.Kept> refusal = books.letterAt(position, Optional.empty());
        if (refusal.isPresent()) {
            return new Verdict.Rejected(refusal.get().letter().rejection());
        }
        if (books.retracted.containsKey(position)) {
            return Verdict.DUPLICATE;
        }
        if (books.journal.containsKey(position)) {
            return claim(delivery, books.journal.get(position));
        }
        if (delivery instanceof Delivery.Refused refused) {
            return books.judgedElsewhere(batch.group().name(), position) ? Verdict.DUPLICATE : reject(refused.letter());
        }
        Delivery.Admitted admitted =
                delivery instanceof Delivery.Failed failed ? failed.admitted() : (Delivery.Admitted) delivery;
        Optional<GamificationEvent> first =
                first(admitted.event().userId(), admitted.event().id());
        Optional<Instant> closed = books.closedBefore.filter(admitted.event().timestamp()::isBefore);
        if (first.isEmpty() && closed.isPresent()) {
            return reject(letter(admitted, closedPeriod(closed.get())));
        }
        if (first.isEmpty()) {
            journalled.put(position, admitted.event());
            return claim(delivery, admitted.event());
        }
        return admitted.event().sameContentAs(first.get()) ? Verdict.DUPLICATE : reject(letter(admitted, CONFLICT));
    }

    private Optional<GamificationEvent> first(UserId user, EventId id) {
        return books.eventOf(user, id)
                .or(() -> journalled.values().stream()
                        .filter(event ->
                                event.userId().equals(user) && event.id().equals(id))
                        .findFirst());
    }

    private Verdict claim(Delivery delivery, GamificationEvent event) {
        if (delivery instanceof Delivery.Failed failed) {
            return reject(failed.letter());
        }
        claimed.computeIfAbsent(event.userId(), user -> new ArrayList<>()).add(event);
        return Verdict.APPLIED;
    }

    private Verdict reject(DeadLetter letter) {
        letters.put(letter.position(), letter);
        return new Verdict.Rejected(letter.rejection());
    }

    static Rejection closedPeriod(Instant closedBefore) {
        return Rejection.of(RejectionReason.CLOSED_PERIOD, "timestamp", "must not lie before " + closedBefore);
    }

    private DeadLetter letter(Delivery.Admitted admitted, Rejection rejection) {
        return DeadLetter.refused(admitted.position(), rejection, admitted.original(), admitted.recordedAt(), now);
    }
}
