package com.austa.gamification.application.oracle;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.testkit.generator.KeptUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for a user as lines that oracle and engine must write alike: definition, occurrence, instant, points and
 * event, and as much of the receipt as the specification fixes.
 */
final class Rows {

    private static final Map<DefinitionKind, String> LISTS = Map.of(
            DefinitionKind.ACHIEVEMENT, "achievements",
            DefinitionKind.POINT_RULE, "pointRules",
            DefinitionKind.QUEST, "quests",
            DefinitionKind.REWARD, "rewards");

    private final Map<String, JsonNode> criteria = new HashMap<>();

    Rows(JsonNode catalogue) {
        for (JsonNode achievement : catalogue.get("achievements")) {
            String id = achievement.get("id").textValue();
            if (Quests.giving(catalogue.path("quests"), "achievementId", id).isEmpty()) {
                criteria.put("achievements/" + id, achievement.get("criteria"));
            }
        }
    }

    List<String> of(List<Outcome> outcomes) {
        List<String> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.list().equals("adjustments")) {
                rows.add(row(outcome.definition(), outcome.occurrence(), outcome.place(), outcome.points())
                        + why(outcome.definition(), outcome.why()));
            }
        }
        rows.sort(null);
        return rows;
    }

    List<String> of(KeptUser kept) {
        List<String> rows = new ArrayList<>();
        kept.books().values().forEach(outcome -> {
            var id = outcome.key().definition();
            String definition = LISTS.get(id.kind()) + "/" + id.slug();
            var at = outcome.place();
            Place place = new Place(at.instant(), at.rank().ordinal(), at.id().toString());
            rows.add(row(definition, outcome.key().occurrence(), place, outcome.points())
                    + why(definition, outcome.receipt()));
        });
        rows.sort(null);
        return rows;
    }

    private static String row(String definition, String occurrence, Place place, long points) {
        String event = place.rank() == Place.EVENT ? " at " + place.id() : "";
        return "%s [%s] %s %+d%s".formatted(definition, occurrence, place.at(), points, event);
    }

    private String why(String definition, Completion why) {
        List<Event> evidence = why.evidence();
        if (!criteria.containsKey(definition) || evidence.isEmpty()) {
            return "";
        }
        LocalDate last = evidence.get(evidence.size() - 1).date();
        return why(definition, evidence.get(0).id(), why.value(), why.target())
                + dates(definition, evidence.size(), evidence.get(0).date(), last);
    }

    private String why(String definition, Receipt receipt) {
        List<LocalDate> dates = receipt.localDates();
        return why(definition, receipt.firstEventId().toString(), receipt.value(), receipt.target())
                + (dates.isEmpty()
                        ? ""
                        : dates(definition, receipt.count(), dates.get(0), dates.get(dates.size() - 1)));
    }

    /** Of what looks at events; what a sequence measures is not fixed, nor what a silence does. */
    private String why(String definition, String first, BigDecimal value, BigDecimal target) {
        JsonNode criterion = criteria.get(definition);
        if (criterion == null || countsOutcomes(criterion)) {
            return "";
        } else if (Criteria.isTally(criterion) || criterion.has("streak")) {
            return " since %s, %s of %s".formatted(first, plain(value), plain(target));
        }
        return criterion.has("sequence") || criterion.has("quiet") ? " since " + first : "";
    }

    /** Of all but streaks of days: how they count their evidence is not fixed. */
    private String dates(String definition, long count, LocalDate from, LocalDate to) {
        JsonNode criterion = criteria.get(definition);
        boolean looksAtEvents = criterion != null
                && (Criteria.isTally(criterion)
                        || criterion.has("sequence")
                        || criterion.has("quiet")
                        || criterion.has("streak"));
        boolean told = looksAtEvents && !criterion.has("each") && !countsOutcomes(criterion);
        return told ? ", %d from %s to %s".formatted(count, from, to) : "";
    }

    private static boolean countsOutcomes(JsonNode criterion) {
        return criterion.toString().contains("\"gamification.");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
