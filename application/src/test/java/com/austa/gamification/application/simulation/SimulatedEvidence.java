package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.invariant.Announced;
import com.austa.gamification.testkit.invariant.EventRef;
import com.austa.gamification.testkit.invariant.Evidence;
import com.austa.gamification.testkit.invariant.SentRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a simulated world shows of itself. */
record SimulatedEvidence(World world) implements Evidence {

    @Override
    public Books books() {
        return world.books;
    }

    @Override
    public List<DeadLetterPort.Kept> deadLetters() {
        List<DeadLetterPort.Kept> all = new ArrayList<>(Evidence.super.deadLetters());
        all.addAll(world.wrongs.lettersApart());
        return all;
    }

    @Override
    public Catalogue catalogue() {
        return world.setting.catalogue();
    }

    @Override
    public List<ConsumerGroup> groups() {
        return world.setting.groups();
    }

    @Override
    public Collection<SentRecord> sent() {
        return world.sent;
    }

    @Override
    public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return world.progress().nextOffset(group, topic, topicId, partition);
    }

    @Override
    public Set<EventRef> retracted() {
        return world.clients.retracted;
    }

    @Override
    public List<LedgerEntry> ledgerOf(UserId user) {
        return world.books.ledger().stream()
                .filter(entry -> entry.user().equals(user))
                .toList();
    }

    @Override
    public Collection<Announced> outcomes() {
        return world.mailbox.outcomes;
    }

    @Override
    public Collection<Announced> notifications() {
        return world.mailbox.notifications;
    }

    @Override
    public Map<UserId, Integer> redemptions() {
        return world.clients.redemptions;
    }

    @Override
    public LeaderboardPort view() {
        return world.boards;
    }
}
