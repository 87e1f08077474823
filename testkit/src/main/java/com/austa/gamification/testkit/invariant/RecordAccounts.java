package com.austa.gamification.testkit.invariant;

import static com.austa.gamification.testkit.invariant.Invariant.I2;
import static com.austa.gamification.testkit.invariant.Invariant.I5;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each record that was sent has gone. */
final class RecordAccounts {

    private record Partition(String topic, String topicId, int partition) {}

    private record FailedIn(String group, EventRef event) {}

    private final Evidence evidence;

    /** By user and event the contents that it may have. */
    private final Map<UserId, Map<EventId, Set<Integer>>> admitted = new HashMap<>();

    private final Map<Partition, Long> ends = new HashMap<>();
    private final Set<FailedIn> failed = new HashSet<>();
    private final Set<EventRef> retracted;

    private RecordAccounts(Evidence evidence) {
        this.evidence = evidence;
        this.retracted = Set.copyOf(evidence.retracted());
    }

    /** Compares what was sent with the dead letters, and how far the groups have read. */
    static RecordAccounts of(Evidence evidence, Findings found) {
        RecordAccounts accounts = new RecordAccounts(evidence);
        Map<Position, List<DeadLetterPort.Kept>> letters = accounts.letters();
        for (SentRecord record : evidence.sent()) {
            List<DeadLetterPort.Kept> about = letters.remove(record.position());
            accounts.account(record, about == null ? List.of() : about, found);
        }
        letters.forEach((position, kept) -> found.add(I5, "a dead letter for %s, where nothing was sent", position));
        accounts.checkEnds(found);
        return accounts;
    }

    private Map<Position, List<DeadLetterPort.Kept>> letters() {
        Map<Position, List<DeadLetterPort.Kept>> letters = new HashMap<>();
        for (DeadLetterPort.Kept kept : evidence.deadLetters()) {
            letters.computeIfAbsent(kept.letter().position(), none -> new ArrayList<>())
                    .add(kept);
        }
        return letters;
    }

    private void account(SentRecord record, List<DeadLetterPort.Kept> letters, Findings found) {
        Position position = record.position();
        ends.merge(
                new Partition(position.topic(), position.topicId(), position.partition()),
                position.offset() + 1,
                Math::max);
        boolean refused = false;
        Set<String> owners = new HashSet<>();
        for (DeadLetterPort.Kept kept : letters) {
            DeadLetter letter = kept.letter();
            if (!owners.add(letter.failedIn().orElse(""))) {
                found.add(I5, "%s has two dead letters of %s", position, letter.failedIn());
            }
            boolean resolved = kept.status() == DeadLetterPort.Status.RESOLVED;
            if (letter.failedIn().isPresent()) {
                fail(record, letter.failedIn().get(), resolved, found);
            } else if (!resolved) {
                refused = true;
                checkReason(record, letter, found);
            }
        }
        if (refused) {
            return;
        }
        if (record.event().isEmpty()) {
            found.add(I5, "%s is no event (%s), but has no dead letter", position, record.refusals());
            return;
        }
        EventRef event = record.event().get();
        Set<Integer> contents = admitted.computeIfAbsent(event.user(), none -> new HashMap<>())
                .computeIfAbsent(event.event(), none -> new HashSet<>(2));
        contents.add(record.content());
        if (contents.size() > 1) {
            found.add(I5, "%s has two contents, and neither is a dead letter", event);
        }
    }

    private void fail(SentRecord record, String group, boolean resolved, Findings found) {
        if (!record.mayFail()) {
            found.add(I5, "%s could be processed, but is a dead letter of group '%s'", record.position(), group);
        }
        record.event().filter(event -> !resolved).ifPresent(event -> failed.add(new FailedIn(group, event)));
    }

    private static void checkReason(SentRecord record, DeadLetter letter, Findings found) {
        if (!record.refusals().contains(letter.rejection().reason())) {
            found.add(
                    I5,
                    "%s is refused for %s, but may be for %s",
                    record.position(),
                    letter.rejection(),
                    record.refusals());
        }
    }

    private void checkEnds(Findings found) {
        for (ConsumerGroup group : evidence.groups()) {
            ends.forEach((partition, end) -> {
                long next = evidence.nextOffset(group, partition.topic(), partition.topicId(), partition.partition());
                if (next < end) {
                    found.add(I2, "group '%s' has read %s up to %d of %d", group.name(), partition, next, end);
                }
            });
        }
    }

    /** What each group has claimed of the user is what was sent, less what is laid aside or retracted. */
    void check(Look look, Findings found) {
        Map<EventId, Set<Integer>> should = admitted.getOrDefault(look.user(), Map.of());
        look.histories().forEach((group, history) -> check(group, history, should, found));
    }

    private void check(ConsumerGroup group, History history, Map<EventId, Set<Integer>> should, Findings found) {
        Set<EventId> claimed = new HashSet<>();
        for (GamificationEvent event : history.events()) {
            EventRef ref = EventRef.of(event);
            if (!claimed.add(event.id())) {
                found.add(I2, "group '%s' has claimed %s twice", group.name(), ref);
            }
            if (!should.containsKey(event.id())) {
                found.add(I2, "group '%s' has claimed %s, which was not sent or is a dead letter", group.name(), ref);
            } else if (!should.get(event.id()).contains(SentRecord.contentOf(event))) {
                found.add(I2, "group '%s' has claimed %s with another content", group.name(), ref);
            }
            if (retracted.contains(ref)) {
                found.add(I2, "group '%s' has claimed %s, which was retracted", group.name(), ref);
            }
            if (failed.contains(new FailedIn(group.name(), ref))) {
                found.add(I2, "group '%s' has claimed %s, which is its dead letter", group.name(), ref);
            }
        }
        for (EventId id : should.keySet()) {
            EventRef ref = new EventRef(history.user(), id);
            if (!claimed.contains(id)
                    && !retracted.contains(ref)
                    && !failed.contains(new FailedIn(group.name(), ref))) {
                found.add(I2, "group '%s' has lost %s", group.name(), ref);
            }
        }
    }

    /** Of whom events are expected. */
    Set<UserId> users() {
        return admitted.keySet();
    }
}
