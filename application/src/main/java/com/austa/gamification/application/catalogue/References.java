package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Published;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which definition looks at which others: each of them must be there, and no chain may come back to itself. What a quest
 * grants looks at the quest, for its owner awards it when the quest is complete.
 */
final class References {

    private final Map<String, Published<Achievement>> achievements;
    private final Set<DefinitionId> there;
    private final Faults faults;
    private final SortedMap<DefinitionId, SortedSet<DefinitionId>> looksAt = new TreeMap<>();

    private References(Map<String, Published<Achievement>> achievements, Set<DefinitionId> there, Faults faults) {
        this.achievements = achievements;
        this.there = there;
        this.faults = faults;
    }

    /** @param there all that there are, also those whose own faults kept them from being read */
    static void check(Definitions definitions, Set<DefinitionId> there, Faults faults) {
        References references = new References(definitions.achievements(), there, faults);
        definitions.achievements().values().forEach(one -> ofAll(one).forEach(references::addAll));
        definitions.quests().values().forEach(one -> ofAll(one).forEach(references::addAll));
        definitions.quests().values().forEach(one -> references.refuseRepeats(one.definition()));
        definitions.rewards().values().forEach(one -> ofAll(one).forEach(references::addAll));
        references.refuseLoops();
    }

    /** The newest revision, and those that judge for some event time. */
    private static <T> Set<T> ofAll(Published<T> published) {
        Set<T> all = new LinkedHashSet<>();
        all.add(published.definition());
        published.timeline().stretches().forEach(stretch -> all.add(stretch.definition()));
        return all;
    }

    private void addAll(Achievement achievement) {
        achievement.requires().forEach(required -> add(achievement.id(), "requires", required));
        add(achievement.id(), "criteria", achievement.criterion());
    }

    private void addAll(Quest quest) {
        List<QuestTask> tasks = quest.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            add(quest.id(), "tasks[%d].criteria".formatted(i), tasks.get(i).criterion());
        }
        for (QuestReward reward : quest.rewards()) {
            if (reward instanceof QuestReward.GrantedAchievement granted) {
                addGrant(quest.id(), granted.achievement());
            } else if (reward instanceof QuestReward.GrantedReward granted) {
                addGrant(quest.id(), granted.reward());
            }
        }
    }

    private void addAll(Reward reward) {
        reward.criterion().ifPresent(criterion -> add(reward.id(), "criteria", criterion));
    }

    private void add(DefinitionId from, String path, Criterion criterion) {
        if (criterion instanceof Reference reference) {
            add(from, path, reference.to());
        } else if (criterion instanceof Combination combination) {
            combination.parts().forEach(part -> add(from, path, part));
            combination.unless().ifPresent(part -> add(from, path, part));
        }
    }

    private void add(DefinitionId from, String path, DefinitionId to) {
        if (known(from, path, to)) {
            looksAt.computeIfAbsent(from, missing -> new TreeSet<>()).add(to);
        }
    }

    private void addGrant(DefinitionId quest, DefinitionId granted) {
        if (known(quest, "rewards", granted)) {
            looksAt.computeIfAbsent(granted, missing -> new TreeSet<>()).add(quest);
        }
    }

    private void refuseRepeats(Quest quest) {
        for (QuestReward reward : quest.rewards()) {
            if (reward instanceof QuestReward.GrantedAchievement granted) {
                Published<Achievement> achievement =
                        achievements.get(granted.achievement().slug());
                if (achievement != null) {
                    refuseRepeats(quest.id(), achievement.definition());
                }
            }
        }
    }

    private void refuseRepeats(DefinitionId quest, Achievement granted) {
        if (!granted.tiers().isEmpty() || !granted.repeat().equals(Repeat.ONCE)) {
            faults.add(
                    quest.toString(),
                    "rewards",
                    "'%s' has tiers or repeats, but what a quest gives is earned once"
                            .formatted(granted.id().slug()),
                    "give another achievement, or take its 'tiers' and 'repeat' away");
        }
    }

    private boolean known(DefinitionId from, String path, DefinitionId to) {
        if (there.contains(to)) {
            return true;
        }
        faults.add(
                from.toString(),
                path,
                "no %s is called '%s'".formatted(to.kind().label(), to.slug()),
                "correct the id, or define it in the same catalogue");
        return false;
    }

    /** Takes away whatever looks at nothing that is left; what stays has a loop below it. */
    private void refuseLoops() {
        Map<DefinitionId, SortedSet<DefinitionId>> left = new TreeMap<>(looksAt);
        while (true) {
            while (left.values().removeIf(seen -> Collections.disjoint(seen, left.keySet()))) {
                // Each round frees those that looked at the ones just taken.
            }
            if (left.isEmpty()) {
                return;
            }
            List<DefinitionId> loop = loopIn(left);
            faults.add(
                    loop.get(0).toString(),
                    "",
                    "refers to itself: %s"
                            .formatted(loop.stream().map(DefinitionId::toString).collect(Collectors.joining(" → "))),
                    "remove one of these references");
            loop.forEach(left::remove);
        }
    }

    /** @param left each looks at one of them at least */
    private static List<DefinitionId> loopIn(Map<DefinitionId, SortedSet<DefinitionId>> left) {
        List<DefinitionId> walked = new ArrayList<>();
        Set<DefinitionId> met = new HashSet<>();
        DefinitionId here = left.keySet().iterator().next();
        while (met.add(here)) {
            walked.add(here);
            here = left.getOrDefault(here, Collections.emptySortedSet()).stream()
                    .filter(left::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        walked.add(here);
        return walked.subList(walked.indexOf(here), walked.size());
    }
}
