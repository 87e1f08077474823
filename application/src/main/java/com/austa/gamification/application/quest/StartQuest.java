package com.austa.gamification.application.quest;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Starts a quest for a user, once: starting it again changes nothing. */
public final class StartQuest {

    /** What became of the wish. */
    public sealed interface Answer {

        /** @param now whether this call started it */
        record Started(QuestStanding standing, boolean now) implements Answer {
            public Started {
                requireNonNull(standing, "standing");
            }
        }

        /** It cannot be started at that moment: see the quest's dates, and whether it is retired. */
        record NotOpen(Quest quest) implements Answer {
            public NotOpen {
                requireNonNull(quest, "quest");
            }
        }

        record Unknown() implements Answer {}
    }

    private final Supplier<CatalogueView> catalogue;
    private final QuestPort quests;
    private final RecordFact facts;

    public StartQuest(Supplier<CatalogueView> catalogue, QuestPort quests, RecordFact facts) {
        this.catalogue = catalogue;
        this.quests = quests;
        this.facts = facts;
    }

    /**
     * @param at when it starts: events from then on count, whenever they arrive
     */
    public Answer start(UserId user, String questId, Instant at) {
        Optional<QuestStanding> standing = quests.standingOf(user, questId);
        if (standing.isPresent()) {
            return new Answer.Started(standing.get(), false);
        }
        Authored<Quest> authored = catalogue.get().quests().get(questId);
        if (authored == null) {
            return new Answer.Unknown();
        }
        Quest quest = authored.definition();
        boolean over = authored.published()
                .timeline()
                .end()
                .filter(end -> !at.isBefore(end))
                .isPresent();
        if (over || !quest.life().covers(at)) {
            return new Answer.NotOpen(quest);
        }
        return quest.start() == Quest.Start.AUTOMATIC
                ? new Answer.Started(Untouched.standing(user, quest, quest.startDate()), false)
                : begin(user, quest, at);
    }

    private Answer begin(UserId user, Quest quest, Instant at) {
        boolean written =
                facts.record(new Fact(factId(user, quest.id()), user, Fact.Kind.QUEST_STARTED, quest.id(), at));
        QuestStanding standing =
                quests.standingOf(user, quest.id().slug()).orElseGet(() -> Untouched.standing(user, quest, at));
        return new Answer.Started(standing, written);
    }

    /** One start a user and quest, so one id: an import that runs twice writes the same fact. */
    private static UUID factId(UserId user, DefinitionId quest) {
        return UUID.nameUUIDFromBytes((user + "/" + quest + "/started").getBytes(StandardCharsets.UTF_8));
    }
}
