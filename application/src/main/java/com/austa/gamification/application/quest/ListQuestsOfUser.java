package com.austa.gamification.application.quest;

import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.UuidOrder;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The quests that a user is on or has done. An automatic quest is started for every user at its start date, so it is
 * listed for everyone we know, whether or not an event has moved it yet.
 */
public final class ListQuestsOfUser {

    private static final int QUESTS_MAX = 10_000;

    private static final Comparator<QuestStanding> ORDER =
            Comparator.comparing(QuestStanding::startedAt).thenComparing(ListQuestsOfUser::idOf, UuidOrder.UNSIGNED);

    private final QuestPort quests;
    private final ProfilePort profiles;
    private final Supplier<CatalogueView> catalogue;
    private final InstantSource clock;

    public ListQuestsOfUser(
            QuestPort quests, ProfilePort profiles, Supplier<CatalogueView> catalogue, InstantSource clock) {
        this.quests = quests;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** By {@code startedAt}, then id; empty for an unknown user. */
    public List<QuestStanding> list(UserId user) {
        List<QuestStanding> standings = new ArrayList<>(quests.standingsOf(user, QUESTS_MAX, 0));
        List<Quest> untouched = untouched(standings);
        if (!untouched.isEmpty() && profiles.profileOf(user).isPresent()) {
            untouched.forEach(quest -> standings.add(Untouched.standing(user, quest, quest.startDate())));
        }
        standings.sort(ORDER);
        return standings;
    }

    /** The id of the row that says so, the same before and after an event makes it. */
    public static UUID idOf(QuestStanding standing) {
        return new OutcomeKey(standing.user(), DefinitionId.quest(standing.questId()), "").id();
    }

    private List<Quest> untouched(List<QuestStanding> standings) {
        Instant now = clock.instant();
        Set<String> touched = standings.stream().map(QuestStanding::questId).collect(Collectors.toSet());
        return catalogue.get().quests().values().stream()
                .map(Authored::definition)
                .filter(quest -> quest.start() == Quest.Start.AUTOMATIC)
                .filter(quest -> !now.isBefore(quest.startDate()))
                .filter(quest -> !touched.contains(quest.id().slug()))
                .toList();
    }
}
