package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one user has earned by a catalogue: a function of their events and of the facts about them, of nothing else. */
final class Oracle {

    private final JsonNode catalogue;
    private final Strata strata;

    /** @param catalogue of lists of definitions, as a file holds it */
    Oracle(JsonNode catalogue) {
        this.catalogue = catalogue;
        this.strata = new Strata(catalogue);
    }

    List<Outcome> judge(List<Event> history, List<Fact> facts) {
        List<Event> events =
                history.stream().sorted(Comparator.comparing(Event::place)).toList();
        List<Outcome> standing = facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.POINTS_ADJUSTED)
                .map(fact -> new Outcome(
                        "adjustments", "", fact.subject(), "", fact.points(), new Completion(fact.place(), List.of())))
                .collect(Collectors.toCollection(ArrayList::new));
        for (List<String> stratum : strata.upwards()) {
            if (strata.isLoop(stratum.get(0))) {
                inRounds(stratum, events, facts, standing);
            } else {
                standing.addAll(outcomes(stratum.get(0), events, facts, standing));
            }
        }
        return standing;
    }

    /** Definitions that see one another: whatever comes next, at its place, until nothing new happens. */
    private void inRounds(List<String> loop, List<Event> events, List<Fact> facts, List<Outcome> standing) {
        while (true) {
            Set<String> keys = standing.stream().map(Outcome::key).collect(Collectors.toSet());
            List<Outcome> fresh = loop.stream()
                    .flatMap(name -> outcomes(name, events, facts, standing).stream())
                    .filter(outcome -> !keys.contains(outcome.key()))
                    .toList();
            if (fresh.isEmpty()) {
                return;
            }
            Place next = fresh.stream()
                    .map(Outcome::place)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            fresh.stream().filter(outcome -> outcome.place().equals(next)).forEach(standing::add);
        }
    }

    private List<Outcome> outcomes(String name, List<Event> events, List<Fact> facts, List<Outcome> standing) {
        JsonNode definition = strata.definition(name);
        Set<String> seen = strata.reached(name);
        List<Outcome> below = standing.stream()
                .filter(outcome ->
                        seen.contains(outcome.definition()) || outcome.list().equals("adjustments"))
                .toList();
        List<Event> all = Stream.concat(events.stream(), References.asEvents(below).stream())
                .sorted(Comparator.comparing(Event::place))
                .toList();
        Instant newest = Stream.concat(
                        events.stream().map(Event::at),
                        facts.stream().map(fact -> fact.place().at()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        boolean isQuest = name.startsWith("quests/");
        Place begins = Place.from(instant(definition, isQuest ? "startDate" : "startsAt", Instant.MIN));
        Instant ends = instant(definition, isQuest ? "endDate" : "endsAt", Instant.MAX);
        Life life = Life.of(all, below, begins, ends, newest);
        if (name.startsWith("pointRules/")) {
            return PointRules.of(definition, life);
        }
        if (isQuest) {
            return started(definition, life, facts).flatMap(mine -> Quests.of(definition, mine)).stream()
                    .toList();
        }
        return name.startsWith("rewards/") ? rights(definition, life) : awards(definition, life);
    }

    private List<Outcome> awards(JsonNode achievement, Life life) {
        List<String> quests = Quests.giving(
                catalogue.path("quests"), "achievementId", achievement.get("id").textValue());
        return Awards.of(achievement, Criteria.orQuests(achievement.get("criteria"), quests), life);
    }

    /** A right by the reward's own criterion, and one by each quest that gives it. */
    private List<Outcome> rights(JsonNode reward, Life life) {
        String id = reward.get("id").textValue();
        String journey = reward.get("journeyType").textValue();
        List<Outcome> rights = new ArrayList<>();
        Optional.ofNullable(reward.get("criteria"))
                .flatMap(criterion -> Criteria.first(criterion, life))
                .ifPresent(why -> rights.add(new Outcome("rewards", id, journey, "", 0, why)));
        for (String quest : new TreeSet<>(Quests.giving(catalogue.path("quests"), "rewardId", id))) {
            References.first("quests/" + quest, life.below())
                    .ifPresent(place -> rights.add(new Outcome(
                            "rewards", id, journey, "quest:" + quest, 0, new Completion(place, List.of()))));
        }
        return rights;
    }

    /** An automatic quest is begun for everyone on its date, another from the fact of its start on. */
    private static Optional<Life> started(JsonNode quest, Life life, List<Fact> facts) {
        if (quest.get("start").textValue().equals("automatic")) {
            return Optional.of(life);
        }
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.QUEST_STARTED
                        && fact.subject().equals(quest.get("id").textValue()))
                .map(Fact::place)
                .min(Comparator.naturalOrder())
                .map(life::from);
    }

    private static Instant instant(JsonNode definition, String field, Instant otherwise) {
        return definition.hasNonNull(field)
                ? Instant.parse(definition.get(field).textValue())
                : otherwise;
    }
}
