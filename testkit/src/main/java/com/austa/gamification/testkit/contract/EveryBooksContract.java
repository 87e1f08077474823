package com.austa.gamification.testkit.contract;

/** The contracts of all ports to one set of books. */
public interface EveryBooksContract
        extends ProgressPortContract,
                RetractionContract,
                RepairContract,
                BackfillContract,
                KeptContract,
                HistoryPortContract,
                ClosingContract,
                OneResultContract,
                PublicationContract,
                ConcurrencyContract,
                AchievementPortContract,
                ProfilePortContract,
                QuestPortContract,
                RewardPortContract,
                OutboxPortContract,
                DeadLetterPortContract,
                ReprocessingContract,
                ScorePortContract {}
