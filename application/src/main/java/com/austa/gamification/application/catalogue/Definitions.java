package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.rules.Stretch;
import com.austa.gamification.domain.rules.Timeline;
import com.austa.gamification.domain.rules.UnsettledLoop;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Definitions of all kinds, typed, each kind by its slug. */
record Definitions(
        SortedMap<String, Published<Achievement>> achievements,
        SortedMap<String, Published<PointRule>> pointRules,
        SortedMap<String, Published<Quest>> quests,
        SortedMap<String, Published<Reward>> rewards) {

    /** Those without a fault; the faults of the others, and of what stands between them, are noted. */
    static Definitions read(SortedMap<DefinitionId, Written> written, EventTypes types, Faults faults) {
        EventRules rules = new EventRules(types);
        AchievementJson achievements = new AchievementJson(rules);
        PointRuleJson pointRules = new PointRuleJson(rules);
        QuestJson quests = new QuestJson(rules);
        RewardJson rewards = new RewardJson(rules);
        Definitions read = new Definitions(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        written.forEach((id, one) -> {
            switch (id.kind()) {
                case ACHIEVEMENT -> put(read.achievements, id, one, "an achievement", faults, achievements::read);
                case POINT_RULE -> put(read.pointRules, id, one, "a point rule", faults, pointRules::read);
                case QUEST -> put(read.quests, id, one, "a quest", faults, quests::read);
                case REWARD -> put(read.rewards, id, one, "a reward", faults, rewards::read);
            }
        });
        References.check(read, written.keySet(), faults);
        if (faults.isEmpty()) {
            read.checkLoops(faults);
        }
        return read;
    }

    /** Whether all that sees its own outcomes has one answer. */
    private void checkLoops(Faults faults) {
        try {
            Rulebook.compile(catalogue(0, LevelCurve.STANDARD), kind -> true);
        } catch (UnsettledLoop loop) {
            loop.faults()
                    .forEach(fault ->
                            faults.add(fault.about().toString(), fault.path(), fault.message(), fault.remedy()));
        } catch (IllegalArgumentException broken) {
            faults.add("the catalogue", "", String.valueOf(broken.getMessage()), "change one of these");
        }
    }

    Catalogue catalogue(long revision, LevelCurve levels) {
        return new Catalogue(
                revision,
                levels,
                List.copyOf(achievements.values()),
                List.copyOf(pointRules.values()),
                List.copyOf(quests.values()),
                List.copyOf(rewards.values()));
    }

    /** What may judge otherwise in an edited catalogue than by these contents, though it is the same in both. */
    static Set<DefinitionId> disturbed(Catalogue edited, DefinitionPort.Contents contents, EventTypes types) {
        Definitions before = read(Written.all(contents.definitions()), types, new Faults());
        return edited.disturbedSince(before.catalogue(edited.revision(), edited.levels()));
    }

    private static <T> void put(
            SortedMap<String, Published<T>> into,
            DefinitionId id,
            Written written,
            String what,
            Faults faults,
            Function<Fields, Optional<T>> reader) {
        Optional<T> newest = reader.apply(new Fields(written.json(), what, id.toString(), "", faults));
        List<Stretch<T>> judging = new ArrayList<>();
        for (Stretch<ObjectNode> stretch : written.timeline().stretches()) {
            Optional<T> definition = stretch.definition().equals(written.json())
                    ? newest
                    : reader.apply(new Fields(
                            stretch.definition(),
                            what,
                            "%s (revision %d)".formatted(id, stretch.revision()),
                            "",
                            faults));
            definition.ifPresent(one -> judging.add(new Stretch<>(stretch.revision(), one, stretch.life())));
        }
        newest.ifPresent(one -> into.put(
                id.slug(), new Published<>(one, written.revision(), written.since(), new Timeline<>(judging))));
    }
}
