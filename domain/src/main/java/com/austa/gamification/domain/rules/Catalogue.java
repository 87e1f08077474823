package com.austa.gamification.domain.rules;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        return new TreeSet<>(byId().keySet());
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

    /**
     * Definitions that stood above one that has changed since, and are as they were. Perhaps they do so no more: a quest no
     * longer gives them, or what they counted or summed up is no longer given; then nothing but this tells that they judge
     * otherwise.
     */
    public Set<DefinitionId> disturbedSince(Catalogue before) {
        Map<DefinitionId, Published<?>> now = byId();
        Set<DefinitionId> changed = before.byId().entrySet().stream()
                .filter(entry -> isEdited(entry.getValue(), Optional.ofNullable(now.get(entry.getKey()))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<DefinitionId> disturbed = Rulebook.compile(before, kind -> true).standingOn(changed);
        disturbed.removeAll(changed);
        disturbed.retainAll(now.keySet());
        return disturbed;
    }

    private static boolean isEdited(Published<?> before, Optional<Published<?>> now) {
        return now.filter(one -> one.revision() == before.revision()).isEmpty();
    }

    private Map<DefinitionId, Published<?>> byId() {
        Map<DefinitionId, Published<?>> all = new HashMap<>();
        achievements.forEach(one -> all.put(one.definition().id(), one));
        pointRules.forEach(one -> all.put(one.definition().id(), one));
        quests.forEach(one -> all.put(one.definition().id(), one));
        rewards.forEach(one -> all.put(one.definition().id(), one));
        return all;
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
