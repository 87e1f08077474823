package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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

    public SortedSet<DefinitionId> ids() {
        SortedSet<DefinitionId> ids = new TreeSet<>();
        achievements.forEach(one -> ids.add(one.definition().id()));
        pointRules.forEach(one -> ids.add(one.definition().id()));
        quests.forEach(one -> ids.add(one.definition().id()));
        rewards.forEach(one -> ids.add(one.definition().id()));
        return ids;
    }

    /** Only these definitions; what they look at must be among them. */
    public Catalogue only(Set<DefinitionId> ids) {
        return new Catalogue(
                revision,
                levels,
                achievements.stream()
                        .filter(one -> ids.contains(one.definition().id()))
                        .toList(),
                pointRules.stream()
                        .filter(one -> ids.contains(one.definition().id()))
                        .toList(),
                quests.stream()
                        .filter(one -> ids.contains(one.definition().id()))
                        .toList(),
                rewards.stream()
                        .filter(one -> ids.contains(one.definition().id()))
                        .toList());
    }

    /** Definitions that a quest gave by that one and gives no more: they judge otherwise though they are the same. */
    public Set<DefinitionId> noLongerGivenSince(Catalogue before) {
        return Grants.of(before.quests()).lostIn(Grants.of(quests));
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
