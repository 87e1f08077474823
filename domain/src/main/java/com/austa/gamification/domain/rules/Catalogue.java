package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import java.util.List;
import java.util.Optional;

/**
 * All that can be earned, at one moment. Immutable.
 *
 * @param revision rises with every change of any definition
 */
public record Catalogue(
        long revision,
        LevelCurve levels,
        List<Published<Achievement>> achievements,
        List<Published<PointRule>> pointRules,
        List<Published<Quest>> quests,
        List<Published<Reward>> rewards) {

    public static final Catalogue EMPTY =
            new Catalogue(0, LevelCurve.STANDARD, List.of(), List.of(), List.of(), List.of());

    public Catalogue {
        requireNonNull(levels, "levels");
        achievements = List.copyOf(achievements);
        pointRules = List.copyOf(pointRules);
        quests = List.copyOf(quests);
        rewards = List.copyOf(rewards);
    }

    public Optional<Achievement> achievement(String slug) {
        return achievements.stream()
                .map(Published::definition)
                .filter(one -> one.id().slug().equals(slug))
                .findFirst();
    }

    public Optional<Quest> quest(String slug) {
        return quests.stream()
                .map(Published::definition)
                .filter(one -> one.id().slug().equals(slug))
                .findFirst();
    }

    public Optional<Reward> reward(String slug) {
        return rewards.stream()
                .map(Published::definition)
                .filter(one -> one.id().slug().equals(slug))
                .findFirst();
    }
}
