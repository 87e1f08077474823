package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ClosingPort;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.testkit.contract.Books;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Books that forget everything when the process ends: plain maps under one lock, and everything else worked out when
 * asked. Safe for use by many threads, one after another.
 */
public final class InMemoryBooks implements Books {

    /** How far one group has read one partition. */
    record Read(String group, String topic, String topicId, int partition) {}

    /** A group's memory of a user, as bytes. */
    record Mind(String group, UserId user) {}

    /** What a dead letter is of: a refused record, or one that a group failed on. */
    private record Place(Position position, Optional<String> failedIn) {}

    /** A key's newest outcome. */
    record Held(Outcome outcome, int version, boolean stands) {}

    final Clock clock;
    final MessageFormat format;
    final Map<Position, GamificationEvent> journal = new LinkedHashMap<>();
    final Map<UserId, Map<EventId, Position>> identities = new HashMap<>();
    final Map<Position, Instant> retracted = new HashMap<>();
    Optional<Instant> closedBefore = Optional.empty();
    private final Map<Place, DeadLetterPort.Kept> letters = new LinkedHashMap<>();
    final Map<Read, Long> read = new HashMap<>();
    final Map<UserId, List<Fact>> facts = new HashMap<>();
    final Map<Mind, byte[]> minds = new HashMap<>();
    final Map<UserId, ProfilePort.Dated> profiles = new TreeMap<>();
    final Map<UserId, Map<OutcomeKey, Held>> outcomes = new HashMap<>();
    final Map<UserId, Map<String, QuestStanding>> quests = new HashMap<>();
    final Map<UserId, List<RewardIssue>> bought = new HashMap<>();
    final Map<UUID, Instant> redeemed = new HashMap<>();
    final List<LedgerEntry> ledger = new ArrayList<>();
    final List<Message> outbox = new ArrayList<>();
    final List<Instant> writtenAt = new ArrayList<>();
    final InMemoryLeaderboard boards;

    private final InMemoryJudgement judgement = new InMemoryJudgement(this);
    private final InMemoryProgress progress = new InMemoryProgress(this, judgement);
    private final InMemoryBackfill backfill = new InMemoryBackfill(this, progress);
    private final InMemoryHistories histories = new InMemoryHistories(this, judgement);
    private final InMemoryAchievements achievements = new InMemoryAchievements(this);
    private final InMemoryProfiles profilePort = new InMemoryProfiles(this);
    private final InMemoryQuests questPort = new InMemoryQuests(this);
    private final InMemoryRewards rewards = new InMemoryRewards(this);
    private final InMemoryOutbox outboxPort = new InMemoryOutbox(this);
    private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters(this);
    private final InMemoryReprocessing reprocessing = new InMemoryReprocessing(this, deadLetters);
    private final InMemoryEventJournal eventJournal = new InMemoryEventJournal(this);
    private final InMemoryClosings closings = new InMemoryClosings(this);

    /** @param clock of the books: when something was written */
    public InMemoryBooks(Clock clock, MessageFormat format) {
        this.clock = clock;
        this.format = format;
        this.boards = new InMemoryLeaderboard(clock);
    }

    @Override
    public ProgressPort progress() {
        return progress;
    }

    @Override
    public BackfillPort backfill() {
        return backfill;
    }

    @Override
    public HistoryPort histories() {
        return histories;
    }

    @Override
    public AchievementPort achievements() {
        return achievements;
    }

    @Override
    public ProfilePort profiles() {
        return profilePort;
    }

    @Override
    public QuestPort quests() {
        return questPort;
    }

    @Override
    public RewardPort rewards() {
        return rewards;
    }

    @Override
    public OutboxPort outbox() {
        return outboxPort;
    }

    @Override
    public DeadLetterPort deadLetters() {
        return deadLetters;
    }

    @Override
    public ReprocessingPort reprocessing() {
        return reprocessing;
    }

    @Override
    public EventJournalPort eventJournal() {
        return eventJournal;
    }

    @Override
    public ClosingPort closings() {
        return closings;
    }

    @Override
    public LeaderboardPort leaderboards() {
        return boards;
    }

    @Override
    public ScorePort scores() {
        return boards;
    }

    /** Every entry ever written, in the order of writing. */
    public List<LedgerEntry> ledger() {
        synchronized (this) {
            return List.copyOf(ledger);
        }
    }

    /** Everything that was admitted, with its position, in the order of admission. */
    public Map<Position, GamificationEvent> journal() {
        synchronized (this) {
            return new LinkedHashMap<>(journal);
        }
    }

    /** Every fact, by user. */
    public Map<UserId, List<Fact>> facts() {
        synchronized (this) {
            Map<UserId, List<Fact>> copy = new TreeMap<>();
            facts.forEach((user, list) -> copy.put(user, List.copyOf(list)));
            return copy;
        }
    }

    long next(String group, Position position) {
        return read.getOrDefault(new Read(group, position.topic(), position.topicId(), position.partition()), 0L);
    }

    boolean judgedElsewhere(String group, Position position) {
        return read.entrySet().stream()
                .anyMatch(one -> !one.getKey().group().equals(group)
                        && one.getKey().topic().equals(position.topic())
                        && one.getKey().topicId().equals(position.topicId())
                        && one.getKey().partition() == position.partition()
                        && one.getValue() > position.offset());
    }

    /** Whether the group's set holds what was admitted from this place. */
    boolean isClaimed(String group, Position position) {
        return position.offset() < next(group, position)
                && letterAt(position, Optional.of(group)).isEmpty();
    }

    /** Also in place of an earlier one of the same id. */
    void keep(DeadLetterPort.Kept kept) {
        letters.put(new Place(kept.letter().position(), kept.letter().failedIn()), kept);
    }

    Collection<DeadLetterPort.Kept> letters() {
        return letters.values();
    }

    /** What is not resolved. */
    Optional<DeadLetterPort.Kept> letterAt(Position position, Optional<String> failedIn) {
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(letters.get(new Place(position, failedIn)))
                        .filter(kept -> kept.status() != DeadLetterPort.Status.RESOLVED);
    }

    Optional<GamificationEvent> eventOf(UserId user, EventId id) {
        return Optional.ofNullable(identities.getOrDefault(user, Map.of()).get(id))
                .map(journal::get);
    }

    Profile profile(UserId user) {
        return Optional.ofNullable(profiles.get(user))
                .map(ProfilePort.Dated::profile)
                .orElse(Profile.fresh(user));
    }

    /** Makes the user known; keeps when that was first done. */
    void store(Profile profile) {
        Instant now = clock.instant();
        ProfilePort.Dated before = profiles.get(profile.id());
        profiles.put(
                profile.id(),
                before == null
                        ? new ProfilePort.Dated(profile, now, now)
                        : new ProfilePort.Dated(
                                profile,
                                before.createdAt(),
                                before.profile().version() == profile.version() ? before.updatedAt() : now));
    }

    void book(List<LedgerEntry> entries) {
        ledger.addAll(entries);
        entries.stream()
                .filter(entry -> entry.kind().ranks())
                .forEach(entry -> boards.book(entry.user(), entry.journey(), entry.earnedAt(), entry.points()));
    }

    void announce(List<Message> messages) {
        for (Message message : messages) {
            outbox.add(message);
            writtenAt.add(clock.instant());
        }
    }
}
