package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Reference;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.time.Calendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Criteria of every kind, told apart by the field that only they have. */
final class CriterionJson {

    private static final int PARTS_MAX = 100;
    private static final int DEPTH_MAX = 16;
    private static final String CRITERION = "a criterion";
    private static final String EVENTS_OR_REFERENCES = "use a tally, a day streak, a combination or a reference";

    private final TallyJson tallies;

    CriterionJson(EventRules rules) {
        this.tallies = new TallyJson(rules);
    }

    /**
     * The criterion in that field, which must be there.
     *
     * @param tiers the targets that stand in the achievement's tiers, ascending; empty without tiers
     */
    Optional<Criterion> read(Fields definition, String name, List<BigDecimal> tiers) {
        return definition.require(name, "a criterion, as in {\"on\": \"care.appointment.scheduled\", \"atLeast\": 5}")
                ? definition.object(name, CRITERION).flatMap(fields -> criterion(fields, tiers, 1))
                : Optional.empty();
    }

    private Optional<Criterion> criterion(Fields fields, List<BigDecimal> tiers, int depth) {
        if (depth > DEPTH_MAX) {
            fields.fault("criteria nest at most %d deep".formatted(DEPTH_MAX), "make it flatter");
            return Optional.empty();
        }
        if (fields.has("streak")) {
            return streak(fields);
        } else if (Stream.of("all", "any", "of").anyMatch(fields::has)) {
            return combination(fields, depth);
        } else if (fields.has("achievement")) {
            return reference(fields, "achievement", DefinitionId::achievement);
        } else if (fields.has("quest")) {
            return reference(fields, "quest", DefinitionId::quest);
        }
        for (String later : List.of("sequence", "quiet", "level", "points")) {
            if (fields.has(later)) {
                fields.notYet(later, EVENTS_OR_REFERENCES);
                return Optional.empty();
            }
        }
        if (fields.has("on")) {
            return tallies.read(fields, tiers).map(Function.identity());
        }
        fields.fault(
                "is no criterion; one has 'on' (a tally), 'streak', 'all', 'any', 'of', 'achievement' or 'quest'",
                EVENTS_OR_REFERENCES);
        return Optional.empty();
    }

    private Optional<Criterion> streak(Fields fields) {
        if (fields.has("on")) {
            fields.fault(
                    "streak",
                    "a streak of events ('streak' with 'on') is not supported yet by this release",
                    "use a streak of days: 'streak', 'per' and 'each'");
            return Optional.empty();
        }
        int length = (int) fields.requiredWhole("streak", 1, DayStreak.LENGTH_MAX);
        fields.require("per", "one of day, week, month, quarter, year");
        Optional<Calendar> calendar = Calendars.read(fields);
        int grace =
                fields.whole("grace", 0, DayStreak.LENGTH_MAX - 1L).orElse(0L).intValue();
        boolean gaps = fields.flag("gaps");
        if (gaps && grace > 0) {
            fields.fault("grace", "forgives nothing where 'gaps' lets any separate days count", "remove one");
        }
        fields.notYet("within", "leave it out");
        fields.require("each", "what each window must satisfy: a tally without 'per' and 'by'");
        Optional<Tally> each = fields.object("each", "what each window of a streak must satisfy")
                .flatMap(tallies::readEach);
        fields.nothingElse();
        return calendar.isEmpty() || each.isEmpty()
                ? Optional.empty()
                : fields.build(() -> new DayStreak(length, calendar.get(), each.get(), grace, gaps));
    }

    private Optional<Criterion> combination(Fields fields, int depth) {
        List<String> joins = Stream.of("all", "any", "of").filter(fields::has).toList();
        if (joins.size() > 1) {
            fields.fault(
                    "has %s, but a combination joins its parts in one way".formatted(String.join(" and ", joins)),
                    "put one inside the other");
        }
        String join = joins.get(0);
        List<Criterion> parts = new ArrayList<>();
        List<Fields> written = fields.objects(join, CRITERION, PARTS_MAX);
        written.forEach(part -> criterion(part, List.of(), depth + 1).ifPresent(parts::add));
        if (written.isEmpty() && fields.any(join).orElseThrow().isArray()) {
            fields.fault(join, "must have at least one part, but is empty", "write a criterion");
        }
        int needed = parts.size();
        if (join.equals("any")) {
            needed = 1;
        } else if (join.equals("of")) {
            needed = (int) fields.requiredWhole("atLeast", 1, Math.max(1, written.size()));
        }
        int enough = needed;
        Optional<Criterion> unless =
                fields.object("unless", CRITERION).flatMap(part -> criterion(part, List.of(), depth + 1));
        fields.nothingElse();
        return fields.build(() -> new Combination(parts, enough, unless));
    }

    private static Optional<Criterion> reference(Fields fields, String name, Function<String, DefinitionId> identify) {
        Optional<String> slug = fields.text(name, Fields.TEXT_MAX);
        fields.nothingElse();
        return slug.flatMap(id -> fields.make(name, () -> new Reference(identify.apply(id))));
    }
}
