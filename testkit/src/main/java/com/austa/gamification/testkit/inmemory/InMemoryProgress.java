package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ClosedPeriod;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Posting;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.rules.FailedRules;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Held;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Mind;
import com.austa.gamification.testkit.inmemory.InMemoryBooks.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** First everything is worked out, which may fail; then it is written, which cannot. */
final class InMemoryProgress implements ProgressPort {

    private final InMemoryBooks books;
    private final InMemoryJudgement judgement;

    InMemoryProgress(InMemoryBooks books, InMemoryJudgement judgement) {
        this.books = books;
        this.judgement = judgement;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        Decider decider = deciders.stream()
                .filter(one -> one.group().equals(batch.group()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a batch of group '%s' must be decided by its own decider"
                                .formatted(batch.group().name())));
        synchronized (books) {
            Claim claim = new Claim(books, batch, books.clock.instant());
            Map<UserId, Decision> decisions = new LinkedHashMap<>();
            claim.claimed.forEach((user, fresh) -> decisions.put(user, judgement.decide(decider, user, fresh)));
            decisions.forEach((user, decision) -> {
                if (!decision.facts().isEmpty()) {
                    deciders.forEach(one -> judgement.state(one, user));
                }
            });
            List<Message> letters = new ArrayList<>();
            claim.letters.values().forEach(letter -> letters.addAll(books.format.of(letter, batch.group())));

            claim.journalled.forEach(this::journal);
            claim.letters
                    .values()
                    .forEach(letter -> books.keep(new DeadLetterPort.Kept(
                            letter.id(),
                            letter,
                            batch.group().name(),
                            DeadLetterPort.Status.PENDING,
                            books.clock.instant())));
            books.announce(letters);
            batch.deliveries().forEach(delivery -> advance(batch.group(), delivery.position()));
            Set<Scored> scored = new HashSet<>();
            decisions.forEach((user, decision) -> {
                scored.addAll(write(decider, user, decision));
                scored.addAll(tell(decision.facts(), decider, deciders));
            });
            Map<FailedRules, Integer> failed = new HashMap<>();
            decisions
                    .values()
                    .forEach(decision ->
                            decision.failed().forEach((rules, events) -> failed.merge(rules, events, Integer::sum)));
            return new BatchReceipt(claim.verdicts, scored, failed);
        }
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        synchronized (books) {
            return books.next(group.name(), new Position(topic, topicId, partition, 0));
        }
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        synchronized (books) {
            List<Fact> facts = new ArrayList<>(books.facts.getOrDefault(fact.user(), List.of()));
            if (facts.stream()
                    .anyMatch(stands ->
                            stands.kind() == fact.kind() && stands.about().equals(fact.about()))) {
                return FactReceipt.STOOD_BEFORE;
            }
            books.closedBefore.filter(fact.at()::isBefore).ifPresent(closed -> {
                throw new ClosedPeriod(fact.at(), closed);
            });
            facts.add(fact);
            Map<Decider, Decision> decisions = new LinkedHashMap<>();
            for (Decider decider : deciders) {
                UserState before = judgement.state(decider, fact.user());
                SortedSet<DefinitionId> concerned = decider.concernedBy(before, fact);
                List<GamificationEvent> events = judgement.claimed(decider.group(), fact.user());
                History history = judgement.history(decider.group(), fact.user(), concerned, facts, events);
                decisions.put(decider, decider.refold(before, List.of(), concerned, history));
            }
            books.facts.put(fact.user(), facts);
            books.store(books.profile(fact.user()));
            Set<Scored> scored = new HashSet<>();
            decisions.forEach((decider, decision) -> scored.addAll(write(decider, fact.user(), decision)));
            return new FactReceipt(true, scored);
        }
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        synchronized (books) {
            UserId user = retraction.user();
            Position position = books.identities.getOrDefault(user, Map.of()).get(retraction.event());
            Optional<GamificationEvent> event = books.eventOf(user, retraction.event());
            if (position == null || event.isEmpty()) {
                return RetractionReceipt.unknownEvent();
            }
            Instant before = books.retracted.get(position);
            if (before != null) {
                return RetractionReceipt.stoodBefore(before);
            }
            if (books.closedBefore.filter(event.get().timestamp()::isBefore).isPresent()) {
                return RetractionReceipt.closedPeriod();
            }
            Map<Decider, Decision> decisions = new LinkedHashMap<>();
            for (Decider decider : deciders) {
                if (books.isClaimed(decider.group().name(), position)) {
                    decisions.put(decider, judgement.without(decider, user, event.get()));
                }
            }
            books.retracted.put(position, retraction.at());
            Set<Scored> scored = new HashSet<>();
            decisions.forEach((decider, decision) -> scored.addAll(write(decider, user, decision)));
            return RetractionReceipt.retracted(retraction.at(), scored);
        }
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        synchronized (books) {
            return new InMemoryRepair(books, judgement, this).repair(repair, deciders);
        }
    }

    /** By what has come into force; under the books' lock. */
    Set<Scored> judge(Decider decider, List<UserId> users) {
        Map<UserId, Decision> decisions = new LinkedHashMap<>();
        users.forEach(user -> decisions.put(user, judgement.judge(decider, user)));
        Set<Scored> scored = new HashSet<>();
        decisions.forEach((user, decision) -> scored.addAll(write(decider, user, decision)));
        return scored;
    }

    void journal(Position position, GamificationEvent event) {
        books.journal.put(position, event);
        books.identities
                .computeIfAbsent(event.userId(), user -> new HashMap<>())
                .put(event.id(), position);
        books.store(books.profile(event.userId()));
    }

    private void advance(ConsumerGroup group, Position position) {
        books.read.merge(
                new Read(group.name(), position.topic(), position.topicId(), position.partition()),
                position.offset() + 1,
                Math::max);
    }

    /** Facts that one group has made are claimed for the others as they are written. */
    Set<Scored> tell(List<Fact> made, Decider owner, List<Decider> deciders) {
        Set<Scored> scored = new HashSet<>();
        for (Fact fact : made) {
            books.facts.computeIfAbsent(fact.user(), user -> new ArrayList<>()).add(fact);
            deciders.stream()
                    .filter(other -> !other.group().equals(owner.group()))
                    .forEach(other -> scored.addAll(write(other, fact.user(), judgement.meant(other, fact))));
        }
        return scored;
    }

    Set<Scored> write(Decider decider, UserId user, Decision decision) {
        Map<OutcomeKey, Held> held = books.outcomes.computeIfAbsent(user, none -> new HashMap<>());
        Map<OutcomeKey, Integer> versions = new HashMap<>();
        held.forEach((key, one) -> versions.put(key, one.version()));
        Posting posting = Posting.of(books.profile(user), decision.changes(), versions, decider.levels());
        posting.changes()
                .forEach(one -> held.put(
                        one.change().key(),
                        new Held(
                                one.change().after().or(one.change()::before).orElseThrow(),
                                one.version(),
                                one.stands())));
        decision.quests()
                .forEach(quest -> books.quests
                        .computeIfAbsent(user, none -> new HashMap<>())
                        .put(quest.questId(), quest));
        books.minds.put(new Mind(decider.group().name(), user), decision.after().encode());
        books.store(posting.profile());
        books.book(posting.entries());
        posting.announcements().forEach(announcement -> books.announce(books.format.of(announcement)));
        return posting.scored();
    }
}
