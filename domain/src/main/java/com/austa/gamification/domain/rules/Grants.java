package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What completing quests gives: who is given looks at the quest. For a single use. */
final class Grants {

    private final Map<DefinitionId, Map<DefinitionId, List<Node>>> granting = new TreeMap<>();
    private final Set<DefinitionId> now = new HashSet<>();

    static Grants of(List<Published<Quest>> quests) {
        Grants grants = new Grants();
        quests.forEach(grants::add);
        return grants;
    }

    /** @param judged of this one: what it gave more than once in its time is not given by a quest */
    List<Node> waysTo(Published<Achievement> published, Achievement judged) {
        boolean onceOnly = judged.tiers().isEmpty() && judged.repeat().mode() == Repeat.Mode.ONCE;
        boolean bothNow = judged.equals(published.definition()) && now.contains(judged.id());
        return onceOnly || bothNow
                ? waysTo(judged.id()).values().stream().flatMap(List::stream).toList()
                : List.of();
    }

    /** By quest. */
    Map<DefinitionId, List<Node>> waysTo(DefinitionId granted) {
        return granting.getOrDefault(granted, Map.of());
    }

    private void add(Published<Quest> published) {
        DefinitionId id = published.definition().id();
        now.addAll(grantedBy(published.definition()));
        List<Stretch<Quest>> judging = Revisions.judging(published, Quest::life);
        Set<DefinitionId> granted = new HashSet<>();
        judging.forEach(stretch -> granted.addAll(grantedBy(stretch.definition())));
        for (DefinitionId one : granted) {
            boolean always = judging.stream()
                    .allMatch(stretch -> grantedBy(stretch.definition()).contains(one));
            List<Node> ways = always ? List.of(new Node.OfDefinition(id)) : ways(id, one, judging);
            granting.computeIfAbsent(one, key -> new TreeMap<>()).put(id, ways);
        }
    }

    /** Of a quest that gave it by some of its revisions: by which of them it was completed is what counts. */
    private static List<Node> ways(DefinitionId quest, DefinitionId granted, List<Stretch<Quest>> judging) {
        List<Node> ways = new ArrayList<>();
        List<Node> earlier = new ArrayList<>();
        for (Stretch<Quest> stretch : judging) {
            Node node = new Node.OfDefinition(Revisions.nameOf(quest, stretch, judging.size()));
            if (grantedBy(stretch.definition()).contains(granted)) {
                Optional<Node> unless = earlier.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Node.OfParts(earlier, 1, Optional.empty()));
                ways.add(new Node.OfParts(List.of(node), 1, unless));
            }
            earlier.add(node);
        }
        return ways;
    }

    private static Set<DefinitionId> grantedBy(Quest quest) {
        Set<DefinitionId> granted = new HashSet<>();
        for (QuestReward reward : quest.rewards()) {
            if (reward instanceof QuestReward.GrantedAchievement given) {
                granted.add(given.achievement());
            } else if (reward instanceof QuestReward.GrantedReward given) {
                granted.add(given.reward());
            }
        }
        return granted;
    }
}
