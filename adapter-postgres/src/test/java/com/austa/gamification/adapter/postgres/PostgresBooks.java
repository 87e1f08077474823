package com.austa.gamification.adapter.postgres;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ClosingPort;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.testkit.contract.Books;

/** All ports to one database. */
record PostgresBooks(PostgresPorts ports, MessageFormat format, ProgressPort progress) implements Books {

    PostgresBooks(PostgresPorts ports, MessageFormat format) {
        this(ports, format, ports.progress(format));
    }

    @Override
    public BackfillPort backfill() {
        return ports.backfill(format);
    }

    @Override
    public HistoryPort histories() {
        return ports.histories();
    }

    @Override
    public AchievementPort achievements() {
        return ports.achievements();
    }

    @Override
    public ProfilePort profiles() {
        return ports.profiles();
    }

    @Override
    public QuestPort quests() {
        return ports.quests();
    }

    @Override
    public RewardPort rewards() {
        return ports.rewards(format);
    }

    @Override
    public OutboxPort outbox() {
        return ports.outbox();
    }

    @Override
    public DeadLetterPort deadLetters() {
        return ports.deadLetters();
    }

    @Override
    public ReprocessingPort reprocessing() {
        return ports.reprocessing();
    }

    @Override
    public EventJournalPort eventJournal() {
        return ports.eventJournal();
    }

    @Override
    public ClosingPort closings() {
        return ports.closings();
    }

    @Override
    public LeaderboardPort leaderboards() {
        return ports.leaderboards();
    }

    @Override
    public ScorePort scores() {
        return ports.scores();
    }
}
