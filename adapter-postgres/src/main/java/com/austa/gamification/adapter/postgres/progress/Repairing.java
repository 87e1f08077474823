package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.BookWriter.Decided;
import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Processes one dead letter after all. A refused record is admitted alone in its partition: a group that is about to
 * follow the refusal has then either passed it, and is told, or finds it resolved. The locks come in the order of
 * {@link Claims}: the position, then the user.
 */
final class Repairing {

    private record Letter(Spot spot, Optional<String> failedIn) {}

    private final Handle handle;
    private final Journal journal;
    private final Streams streams;
    private final Groups groups;

    Repairing(Handle handle, Streams streams, MessageFormat format) {
        this.handle = handle;
        this.journal = new Journal(handle);
        this.streams = streams;
        this.groups = new Groups(handle, streams, format);
    }

    RepairReceipt repair(Repair repair, List<Decider> deciders) {
        Optional<Letter> letter = find(repair);
        if (letter.isEmpty()) {
            return RepairReceipt.UNKNOWN;
        }
        Spot spot = letter.get().spot();
        return letter.get()
                .failedIn()
                .map(group -> fold(repair, spot, group, deciders))
                .orElseGet(() -> admit(repair, spot, deciders));
    }

    private RepairReceipt admit(Repair repair, Spot spot, List<Decider> deciders) {
        Delivery.Admitted admitted = repair.admitted()
                .filter(one -> one.position().offset() == spot.offset()
                        && one.position().partition() == spot.partition().number())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the repair of a refused record must bring the record of its own position, admitted anew"));
        Optional<Instant> closed =
                PostgresClosings.held(handle).filter(admitted.event().timestamp()::isBefore);
        new Partitions(handle, 0, new TreeSet<>(List.of(spot.partition()))).guard(Set.of(spot.partition()));
        UserRows.lock(handle, new TreeSet<>(List.of(admitted.event().userId())));
        Candidate candidate = Candidate.of(0, spot, admitted, Optional.empty());
        Journal.Found stands = journal.find(List.of(candidate)).get(0);
        if (stands != null) {
            GamificationEvent first = journal.read(List.of(candidate)).get(0);
            boolean same = first != null && first.sameContentAs(admitted.event());
            return same ? resolve(repair, RepairReceipt.DUPLICATE) : RepairReceipt.refused(Claims.CONFLICT);
        }
        if (closed.isPresent()) {
            return RepairReceipt.refused(Claims.closedPeriod(closed.get()));
        }
        if (!resolve(repair)) {
            return RepairReceipt.STOOD_BEFORE;
        }
        journal.append(List.of(candidate));
        List<Decider> passed = deciders.stream()
                .filter(decider -> groups.isClaimed(decider.group(), spot))
                .toList();
        return RepairReceipt.applied(claim(admitted.event(), passed, deciders));
    }

    /** A group that is no more has nothing to make of it. */
    private RepairReceipt fold(Repair repair, Spot spot, String group, List<Decider> deciders) {
        Optional<Decider> decider = deciders.stream()
                .filter(one -> one.group().name().equals(group))
                .findFirst();
        GamificationEvent event = journal.admittedAt(List.of(spot)).get(0);
        if (decider.isEmpty() || event == null) {
            return resolve(repair, RepairReceipt.DUPLICATE);
        }
        UserRows.Locked locked = UserRows.lock(handle, new TreeSet<>(List.of(event.userId())));
        if (journal.retracted(locked.retracting()).contains(new Candidate.Identity(event.userId(), event.id()))) {
            return resolve(repair, RepairReceipt.DUPLICATE);
        }
        return resolve(repair)
                ? RepairReceipt.applied(claim(event, List.of(decider.get()), deciders))
                : RepairReceipt.STOOD_BEFORE;
    }

    /** As an event that comes late; the user is locked, and the journal holds it. */
    private Set<Scored> claim(GamificationEvent event, List<Decider> claiming, List<Decider> deciders) {
        SortedMap<UserId, List<GamificationEvent>> claimed = new TreeMap<>(Map.of(event.userId(), List.of(event)));
        Map<Decider, List<Decided>> decided = new LinkedHashMap<>();
        Set<Scored> scored = new HashSet<>();
        for (Decider decider : claiming) {
            SortedMap<UserId, Profile> profile =
                    UserRows.lock(handle, new TreeSet<>(claimed.keySet())).profiles();
            decided.put(decider, new Judgement(handle, streams.idOf(decider.group()), decider).of(profile, claimed));
            scored.addAll(groups.write(decider, decided.get(decider)));
        }
        decided.forEach((decider, one) -> scored.addAll(groups.tell(
                one, deciders.stream().filter(other -> other != decider).toList())));
        return scored;
    }

    private RepairReceipt resolve(Repair repair, RepairReceipt receipt) {
        return resolve(repair) ? receipt : RepairReceipt.STOOD_BEFORE;
    }

    /** @return false if it was resolved before */
    private boolean resolve(Repair repair) {
        return handle.createUpdate(Sql.beside(Repairing.class, "repair/2_resolve"))
                        .bind("id", repair.letter())
                        .execute()
                == 1;
    }

    private Optional<Letter> find(Repair repair) {
        return handle.createQuery(Sql.beside(Repairing.class, "repair/1_find_letter"))
                .bind("id", repair.letter())
                .map((row, context) -> new Letter(
                        new Spot(new Partition(row.getInt("source"), row.getInt("partition")), row.getLong("offset")),
                        Optional.ofNullable(row.getString("failed_in"))))
                .findOne();
    }
}
