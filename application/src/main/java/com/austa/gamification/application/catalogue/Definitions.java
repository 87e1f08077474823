package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.rules.UnsettledLoop;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Definitions of all kinds, typed, each kind by its slug. */
record Definitions(
        SortedMap<String, Achievement> achievements,
        SortedMap<String, PointRule> pointRules,
        SortedMap<String, Quest> quests,
        SortedMap<String, Reward> rewards) {

    /** Those without a fault; the faults of the others, and of what stands between them, are noted. */
    static Definitions read(SortedMap<DefinitionId, ObjectNode> written, EventTypes types, Faults faults) {
        EventRules rules = new EventRules(types);
        AchievementJson achievements = new AchievementJson(rules);
        PointRuleJson pointRules = new PointRuleJson(rules);
        QuestJson quests = new QuestJson(rules);
        RewardJson rewards = new RewardJson(rules);
        Definitions read = new Definitions(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        written.forEach((id, json) -> {
            switch (id.kind()) {
                case ACHIEVEMENT ->
                    put(read.achievements, id, fields(json, "an achievement", id, faults), achievements::read);
                case POINT_RULE -> put(read.pointRules, id, fields(json, "a point rule", id, faults), pointRules::read);
                case QUEST -> put(read.quests, id, fields(json, "a quest", id, faults), quests::read);
                case REWARD -> put(read.rewards, id, fields(json, "a reward", id, faults), rewards::read);
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
            Rulebook.compile(
                    new Catalogue(
                            0,
                            LevelCurve.STANDARD,
                            published(achievements),
                            published(pointRules),
                            published(quests),
                            published(rewards)),
                    kind -> true);
        } catch (UnsettledLoop loop) {
            loop.faults()
                    .forEach(fault ->
                            faults.add(fault.about().toString(), fault.path(), fault.message(), fault.remedy()));
        } catch (IllegalArgumentException broken) {
            faults.add("the catalogue", "", String.valueOf(broken.getMessage()), "change one of these");
        }
    }

    private static <T> List<Published<T>> published(SortedMap<String, T> definitions) {
        return definitions.values().stream()
                .map(one -> new Published<>(one, 1, 0))
                .toList();
    }

    /**
     * As a catalogue that is not in force.
     *
     * @param revisions of the definitions; 1 for one that is not among them
     */
    Catalogue draft(LevelCurve levels, Map<DefinitionId, Integer> revisions) {
        return new Catalogue(
                0,
                levels,
                drafts(achievements, DefinitionKind.ACHIEVEMENT, revisions),
                drafts(pointRules, DefinitionKind.POINT_RULE, revisions),
                drafts(quests, DefinitionKind.QUEST, revisions),
                drafts(rewards, DefinitionKind.REWARD, revisions));
    }

    private static <T> List<Published<T>> drafts(
            SortedMap<String, T> definitions, DefinitionKind kind, Map<DefinitionId, Integer> revisions) {
        List<Published<T>> drafts = new ArrayList<>();
        definitions.forEach((slug, definition) ->
                drafts.add(new Published<>(definition, revisions.getOrDefault(new DefinitionId(kind, slug), 1), 0)));
        return drafts;
    }

    private static Fields fields(ObjectNode json, String what, DefinitionId id, Faults faults) {
        return new Fields(json, what, id.toString(), "", faults);
    }

    private static <T> void put(
            SortedMap<String, T> into, DefinitionId id, Fields fields, Function<Fields, Optional<T>> read) {
        read.apply(fields).ifPresent(definition -> into.put(id.slug(), definition));
    }
}
