package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is in force at one moment, to be shown. Immutable; each kind by its id, in the order of ids.
 *
 * @param revision of the catalogue: rises with every change
 */
public record CatalogueView(
        long revision,
        LevelCurve levels,
        EventTypes eventTypes,
        SortedMap<String, Authored<Achievement>> achievements,
        SortedMap<String, Authored<PointRule>> pointRules,
        SortedMap<String, Authored<Quest>> quests,
        SortedMap<String, Authored<Reward>> rewards) {

    public CatalogueView {
        requireNonNull(levels, "levels");
        requireNonNull(eventTypes, "eventTypes");
        achievements = Collections.unmodifiableSortedMap(new TreeMap<>(achievements));
        pointRules = Collections.unmodifiableSortedMap(new TreeMap<>(pointRules));
        quests = Collections.unmodifiableSortedMap(new TreeMap<>(quests));
        rewards = Collections.unmodifiableSortedMap(new TreeMap<>(rewards));
    }

    /** All of one kind, by id. */
    public SortedMap<String, ? extends Authored<?>> ofKind(DefinitionKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> achievements;
            case POINT_RULE -> pointRules;
            case QUEST -> quests;
            case REWARD -> rewards;
        };
    }

    /** The same, as the engine decides by it. */
    public Catalogue catalogue() {
        return new Catalogue(
                revision,
                levels,
                published(achievements.values()),
                published(pointRules.values()),
                published(quests.values()),
                published(rewards.values()));
    }

    private static <T> List<Published<T>> published(Collection<Authored<T>> authored) {
        return authored.stream().map(Authored::published).toList();
    }
}
