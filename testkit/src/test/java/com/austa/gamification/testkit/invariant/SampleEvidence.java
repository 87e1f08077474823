package com.austa.gamification.testkit.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutcomeType;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books after a drawn case, all as it should be; a test spoils one thing. */
final class SampleEvidence implements Evidence {

    final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new Announcing());
    final List<SentRecord> sent = new ArrayList<>();
    final Set<EventRef> retracted = new HashSet<>();
    final List<Announced> outcomes = new ArrayList<>();
    final List<Announced> notifications = new ArrayList<>();
    final List<LedgerEntry> extra = new ArrayList<>();
    final Map<UserId, Integer> redemptions = new HashMap<>();
    LeaderboardPort view = books.leaderboards();
    private final SampleStream stream = new SampleStream("sample", 0);
    private Catalogue catalogue;
    private final List<Decider> deciders;

    SampleEvidence(DrawnCase one) {
        catalogue = one.catalogue();
        deciders = ConsumerGroup.onePerRole().stream()
                .<Decider>map(group -> RulebookDecider.of(catalogue, group))
                .toList();
        one.facts().forEach(fact -> books.progress().record(fact, deciders));
    }

    void send(GamificationEvent event) {
        Delivery delivery = stream.put(event);
        sent.add(SentRecord.valid(delivery.position(), event));
        deliver(delivery);
    }

    void deliver(Delivery delivery) {
        groups().forEach(group -> books.progress().change(new Batch(group, List.of(delivery)), deciders));
    }

    /** As if that had been in force. */
    SampleEvidence under(Catalogue another) {
        catalogue = another;
        return this;
    }

    List<Decider> deciders() {
        return deciders;
    }

    SampleStream stream() {
        return stream;
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public List<ConsumerGroup> groups() {
        return ConsumerGroup.onePerRole();
    }

    @Override
    public Collection<SentRecord> sent() {
        return sent;
    }

    @Override
    public Set<EventRef> retracted() {
        return retracted;
    }

    @Override
    public List<LedgerEntry> ledgerOf(UserId user) {
        List<LedgerEntry> ledger = new ArrayList<>(books.ledger());
        ledger.addAll(extra);
        ledger.removeIf(entry -> !entry.user().equals(user));
        return ledger;
    }

    @Override
    public Collection<Announced> outcomes() {
        return outcomes;
    }

    @Override
    public Collection<Announced> notifications() {
        return notifications;
    }

    @Override
    public Map<UserId, Integer> redemptions() {
        return redemptions;
    }

    @Override
    public LeaderboardPort view() {
        return view;
    }

    /** Announces at once. */
    private final class Announcing implements MessageFormat {

        @Override
        public List<Message> of(Announcement said) {
            Announced one = new Announced(
                    said.id(),
                    said.type(),
                    said.user(),
                    said.at(),
                    said.about(),
                    said.occurrence(),
                    said.version(),
                    said.type() == OutcomeType.LEVEL_CHANGED ? said.level().orElseThrow() : said.points());
            outcomes.add(one);
            if (said.shown()) {
                notifications.add(one);
            }
            return List.of();
        }

        @Override
        public List<Message> of(DeadLetter letter, ConsumerGroup group) {
            return List.of(new Message("letters", Optional.empty(), "".getBytes(UTF_8), List.of()));
        }
    }
}
