package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.BookWriter.Decided;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ClosedPeriod;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.rules.FailedRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The books in PostgreSQL: one transaction a batch, one statement a table. After an unknown commit the same batch is sent
 * again: what was written is then found below the group's progress, in the same transaction that would write it twice.
 */
public final class PostgresProgress implements ProgressPort {

    private final Transactions transactions;
    private final Streams streams;
    private final MessageFormat format;

    public PostgresProgress(Transactions transactions, Streams streams, MessageFormat format) {
        this.transactions = transactions;
        this.streams = streams;
        this.format = format;
    }

    @Override
    public BatchReceipt change(Batch batch, List<Decider> deciders) {
        Decider decider = deciders.stream()
                .filter(one -> one.group().equals(batch.group()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a batch of group '%s' must be decided by its own decider"
                                .formatted(batch.group().name())));
        List<Decider> others = deciders.stream().filter(one -> one != decider).toList();
        if (batch.deliveries().isEmpty()) {
            return new BatchReceipt(List.of(), Set.of());
        }
        others.forEach(other -> streams.idOf(other.group()));
        int group = streams.idOf(batch.group());
        List<Partition> partitions = streams.partitionsOf(
                group, batch.deliveries().stream().map(Delivery::position).toList());
        return transactions.write(
                "a batch of %d records of group '%s'"
                        .formatted(partitions.size(), batch.group().name()),
                handle -> change(handle, group, batch, partitions, decider, others));
    }

    private BatchReceipt change(
            Handle handle, int group, Batch batch, List<Partition> partitions, Decider decider, List<Decider> others) {
        Claims claims = new Claims(handle, group, batch.deliveries(), partitions);
        Judgement judgement = new Judgement(handle, group, decider);
        judgement.foresee(claims.foresee());
        claims.decide();
        List<Message> letters = new ArrayList<>();
        claims.letters().forEach(letter -> letters.addAll(format.of(letter, batch.group())));
        BookWriter.writeMessages(handle, letters);
        List<Decided> decided = judgement.of(claims.profiles(), claims.claimed());
        Groups groups = new Groups(handle, streams, format);
        Set<Scored> scored = new HashSet<>(groups.write(decider, decided));
        scored.addAll(groups.tell(decided, others));
        Map<FailedRules, Integer> failed = new HashMap<>();
        decided.forEach(
                one -> one.decision().failed().forEach((rules, events) -> failed.merge(rules, events, Integer::sum)));
        return new BatchReceipt(claims.verdicts(), scored, failed);
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return streams.nextOffset(group, topic, topicId, partition);
    }

    @Override
    public FactReceipt record(Fact fact, List<Decider> deciders) {
        deciders.forEach(decider -> streams.idOf(decider.group()));
        return transactions.write(
                "fact %s of user '%s'".formatted(fact.kind(), fact.user()), handle -> record(handle, fact, deciders));
    }

    private FactReceipt record(Handle handle, Fact fact, List<Decider> deciders) {
        SortedSet<UserId> user = new TreeSet<>(List.of(fact.user()));
        Optional<Instant> closed = PostgresClosings.held(handle).filter(fact.at()::isBefore);
        UserRows.lock(handle, user);
        if (stands(handle, fact)) {
            return FactReceipt.STOOD_BEFORE;
        }
        if (closed.isPresent()) {
            throw new ClosedPeriod(fact.at(), closed.get());
        }
        FactRows.write(handle, fact);
        return new FactReceipt(true, new Groups(handle, streams, format).tell(fact, deciders));
    }

    @Override
    public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
        deciders.forEach(decider -> streams.idOf(decider.group()));
        return transactions.write(
                "the retraction of event '%s' of user '%s'".formatted(retraction.event(), retraction.user()),
                handle -> new Retracting(handle, streams, format).retract(retraction, deciders));
    }

    @Override
    public RepairReceipt repair(Repair repair, List<Decider> deciders) {
        deciders.forEach(decider -> streams.idOf(decider.group()));
        return transactions.write(
                "the repair of a dead letter",
                handle -> new Repairing(handle, streams, format).repair(repair, deciders));
    }

    private static boolean stands(Handle handle, Fact fact) {
        return handle.createQuery(Sql.beside(PostgresProgress.class, "record/find_fact"))
                .bind("user", fact.user().value())
                .bind("kind", fact.kind().name())
                .bind("aboutKind", fact.about().kind().label())
                .bind("about", fact.about().slug())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
