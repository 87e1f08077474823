package com.austa.gamification.adapter.postgres.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Which records of a batch the group takes. Who meets a record first decides, for all groups: by a row of the journal with
 * its position, or by a dead letter; the others follow what stands, whatever they would make of the record themselves.
 *
 * <p>The locks come in one order everywhere, so that nobody waits in a circle: the group's partitions, the positions, the
 * users. Each is read after it is locked.
 */
final class Claims {

    static final Rejection CONFLICT = Rejection.of(
            RejectionReason.ID_CONFLICT,
            "id",
            "must name one event of its user for ever, but came before with another type, journey, timestamp or payload");

    private final Handle handle;
    private final Journal journal;
    private final Refusals refusals;
    private final int group;
    private final List<Delivery> deliveries;
    private final List<Partition> partitions;

    private final Verdict[] verdicts;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Integer, Journal.Found> found = new HashMap<>();
    private final Map<Spot, DeadLetter> letters = new LinkedHashMap<>();
    private final Partitions read;
    private Sifted sifted = Sifted.of(List.of(), Map.of(), Set.of(), Optional.empty());
    private Optional<Instant> closedBefore = Optional.empty();
    private UserRows.Locked locked = UserRows.Locked.NOBODY;

    /** @param partitions of the deliveries, in their order */
    Claims(Handle handle, int group, List<Delivery> deliveries, List<Partition> partitions) {
        this.handle = handle;
        this.journal = new Journal(handle);
        this.refusals = new Refusals(handle);
        this.group = group;
        this.deliveries = deliveries;
        this.partitions = partitions;
        this.verdicts = new Verdict[deliveries.size()];
        this.read = new Partitions(handle, group, new TreeSet<>(partitions));
    }

    /**
     * Follows and refuses, and looks up the others without a lock on their users.
     *
     * @return what the group will claim unless somebody comes in between: journal rows never change, but may be added
     */
    SortedMap<UserId, List<GamificationEvent>> foresee() {
        passOver(read.lock());
        closedBefore = read.guard(refusing());
        follow(refusals.standing(undecided()));
        refuse();
        offer();
        lookUp();
        sifted = Sifted.of(candidates, found, Set.of(), closedBefore);
        return sifted.claimed();
    }

    /** After {@link #foresee}: locks the users, decides every record, and writes the journal, dead letters and progress. */
    void decide() {
        locked = UserRows.lock(
                handle,
                new TreeSet<>(
                        candidates.stream().map(one -> one.event().userId()).toList()));
        boolean news = lookUp();
        Set<Candidate.Identity> retracted = journal.retracted(locked.retracting());
        if (news || !retracted.isEmpty()) {
            sifted = Sifted.of(candidates, found, retracted, closedBefore);
        }
        take();
        refusals.append(group, letters);
        read.advance(ends());
    }

    List<Verdict> verdicts() {
        return List.of(verdicts);
    }

    /** New to this group, by user: what is to be folded. */
    SortedMap<UserId, List<GamificationEvent>> claimed() {
        return sifted.claimed();
    }

    /** The profiles of those users, as they stand under the lock. */
    SortedMap<UserId, Profile> profiles() {
        SortedMap<UserId, Profile> profiles = new TreeMap<>(locked.profiles());
        profiles.keySet().retainAll(claimed().keySet());
        return profiles;
    }

    /** Refused for the first time, by this group, or failed in it. */
    List<DeadLetter> letters() {
        return List.copyOf(letters.values());
    }

    /** What lies below the group's progress was applied before, as was the second of two copies of one record. */
    private void passOver(Map<Partition, Long> progress) {
        Set<Spot> met = new HashSet<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (spot(i).offset() < progress.getOrDefault(partitions.get(i), 0L) || !met.add(spot(i))) {
                verdicts[i] = Verdict.DUPLICATE;
            }
        }
    }

    private Set<Partition> refusing() {
        Set<Partition> refusing = new HashSet<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (isOpen(i) && deliveries.get(i) instanceof Delivery.Refused) {
                refusing.add(partitions.get(i));
            }
        }
        return refusing;
    }

    private void follow(Map<Spot, Rejection> standing) {
        for (int i = 0; i < verdicts.length; i++) {
            Rejection rejection = standing.get(spot(i));
            if (isOpen(i) && rejection != null) {
                verdicts[i] = new Verdict.Rejected(rejection);
            }
        }
    }

    /** What this group refuses and no other has refused: another may have admitted it, or taken it for a copy. */
    private void refuse() {
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (isOpen(i) && deliveries.get(i) instanceof Delivery.Refused) {
                refused.add(i);
            }
        }
        if (refused.isEmpty()) {
            return;
        }
        Map<Partition, Long> elsewhere = read.judgedElsewhere();
        List<Integer> judged = new ArrayList<>();
        for (int i : refused) {
            if (spot(i).offset() < elsewhere.getOrDefault(partitions.get(i), 0L)) {
                judged.add(i);
            } else {
                reject(i, ((Delivery.Refused) deliveries.get(i)).letter());
            }
        }
        if (!judged.isEmpty()) {
            Map<Integer, GamificationEvent> admitted =
                    journal.admittedAt(judged.stream().map(this::spot).toList());
            for (int i = 0; i < judged.size(); i++) {
                GamificationEvent event = admitted.get(i);
                int index = judged.get(i);
                if (event == null) {
                    verdicts[index] = Verdict.DUPLICATE;
                } else {
                    candidates.add(Candidate.admittedElsewhere(index, spot(index), event));
                }
            }
        }
    }

    private void offer() {
        for (int i = 0; i < verdicts.length; i++) {
            if (isOpen(i) && deliveries.get(i) instanceof Delivery.Admitted admitted) {
                candidates.add(Candidate.of(i, spot(i), admitted, Optional.empty()));
            } else if (isOpen(i) && deliveries.get(i) instanceof Delivery.Failed failed) {
                candidates.add(Candidate.of(i, spot(i), failed.admitted(), Optional.of(failed.letter())));
            }
        }
    }

    /** Asks the journal for those that it has not been seen to hold; true if it does hold one of them. */
    private boolean lookUp() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!found.containsKey(i)) {
                open.add(i);
            }
        }
        if (open.isEmpty()) {
            return false;
        }
        Map<Integer, Journal.Found> news =
                journal.find(open.stream().map(candidates::get).toList());
        news.forEach((index, stands) -> found.put(open.get(index), stands));
        return !news.isEmpty();
    }

    /** New events are journalled; of the others each is this very record, a copy of an earlier one, or in conflict with it. */
    private void take() {
        sifted.claims().forEach(index -> verdicts[index] = Verdict.APPLIED);
        sifted.retracted().forEach(index -> verdicts[index] = Verdict.DUPLICATE);
        sifted.failed().forEach(one -> reject(one.index(), one.failure().orElseThrow()));
        List<Candidate> conflicts = new ArrayList<>();
        sifted.copies().forEach(copy -> compare(copy.candidate(), copy.first(), conflicts));
        if (!sifted.fromElsewhere().isEmpty()) {
            Map<Integer, GamificationEvent> standing = journal.read(sifted.fromElsewhere());
            for (int i = 0; i < sifted.fromElsewhere().size(); i++) {
                compare(
                        sifted.fromElsewhere().get(i),
                        requireNonNull(standing.get(i), "a journal row found"),
                        conflicts);
            }
        }
        journal.append(sifted.fresh());
        refuse(conflicts, CONFLICT);
        closedBefore.ifPresent(closed -> refuse(sifted.closed(), closedPeriod(closed)));
    }

    private void compare(Candidate candidate, GamificationEvent first, List<Candidate> conflicts) {
        if (candidate.event().sameContentAs(first)) {
            verdicts[candidate.index()] = Verdict.DUPLICATE;
        } else {
            conflicts.add(candidate);
        }
    }

    /** Under the users' locks now: another group may have refused the same records since they were first asked for. */
    private void refuse(List<Candidate> conflicts, Rejection rejection) {
        if (conflicts.isEmpty()) {
            return;
        }
        Map<Spot, Rejection> standing =
                refusals.standing(conflicts.stream().map(Candidate::spot).toList());
        for (Candidate candidate : conflicts) {
            Rejection before = standing.get(candidate.spot());
            if (before != null) {
                verdicts[candidate.index()] = new Verdict.Rejected(before);
            } else {
                reject(candidate.index(), letter(candidate, rejection));
            }
        }
    }

    static Rejection closedPeriod(Instant closedBefore) {
        return Rejection.of(
                RejectionReason.CLOSED_PERIOD,
                "timestamp",
                "must not lie before %s: the books are closed up to then".formatted(closedBefore));
    }

    private DeadLetter letter(Candidate candidate, Rejection rejection) {
        return DeadLetter.refused(
                deliveries.get(candidate.index()).position(),
                rejection,
                candidate.original().orElseThrow(),
                candidate.recordedAt(),
                Instant.now());
    }

    private void reject(int index, DeadLetter letter) {
        verdicts[index] = new Verdict.Rejected(letter.rejection());
        letters.put(spot(index), letter);
    }

    private boolean isOpen(int index) {
        return verdicts[index] == null;
    }

    private List<Spot> undecided() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            if (isOpen(i)) {
                spots.add(spot(i));
            }
        }
        return spots;
    }

    /** Behind the last record of each partition. */
    private Map<Partition, Long> ends() {
        Map<Partition, Long> ends = new TreeMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            ends.merge(partitions.get(i), spot(i).offset() + 1, Math::max);
        }
        return ends;
    }

    private Spot spot(int index) {
        return new Spot(partitions.get(index), deliveries.get(index).position().offset());
    }
}
