package com.austa.gamification.adapter.http;

import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.catalogue.DescribeDefinition;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.deadletter.PreviewReprocessing;
import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.explanation.ExplainDefinition;
import com.austa.gamification.application.health.Part;
import com.austa.gamification.application.preview.PreviewCatalogue;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.ClosingPort;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.reward.RewardPort;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the API asks and calls. All of it is called by many threads at once.
 *
 * @param catalogue what is in force, cheaply: it is asked several times a request
 * @param eventTypes in force
 * @param leaderboards falls back by itself where a view of the boards is down
 * @param alive false only for what a restart cures
 * @param parts how the server's parts are; answers within a second, also when a part does not
 * @param metrics in Prometheus' text format
 */
public record HttpPorts(
        Supplier<CatalogueView> catalogue,
        Supplier<EventTypeRegistry> eventTypes,
        ProfilePort profiles,
        AchievementPort achievements,
        QuestPort quests,
        RewardPort rewards,
        LeaderboardPort leaderboards,
        ExplainDefinition explain,
        StartQuest startQuest,
        RedeemReward redeemReward,
        PublishEvents publishEvents,
        RetractEvent retractEvent,
        ClosingPort closings,
        DeadLetterPort deadLetters,
        RepairDeadLetter repairDeadLetter,
        PreviewReprocessing previewReprocessing,
        ReprocessingPort jobs,
        EditCatalogue editCatalogue,
        DescribeDefinition describeDefinition,
        PreviewCatalogue previewCatalogue,
        BooleanSupplier alive,
        Supplier<List<Part>> parts,
        Supplier<String> metrics,
        Clock clock) {}
