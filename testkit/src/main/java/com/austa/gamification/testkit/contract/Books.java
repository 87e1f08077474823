package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ClosingPort;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.reward.RewardPort;

/** One set of books through all its ports: what one writes, the others show. */
public interface Books {

    ProgressPort progress();

    BackfillPort backfill();

    HistoryPort histories();

    AchievementPort achievements();

    ProfilePort profiles();

    QuestPort quests();

    RewardPort rewards();

    OutboxPort outbox();

    DeadLetterPort deadLetters();

    ReprocessingPort reprocessing();

    EventJournalPort eventJournal();

    ClosingPort closings();

    LeaderboardPort leaderboards();

    ScorePort scores();
}
