package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Criteria of every kind, told apart by the field that only they have. */
final class CriterionJson {

    private static final int DEPTH_MAX = 16;
    private static final String CRITERION = "a criterion";
    private static final String KINDS = "use a tally, a streak, a sequence, a silence, a combination or a reference";

    private final TallyJson tallies;
    private final StreakJson streaks;
    private final SequenceJson sequences;
    private final QuietJson silences;
    private final ReferenceJson references;

    CriterionJson(EventRules rules) {
        this.tallies = new TallyJson(rules);
        this.streaks = new StreakJson(rules, tallies);
        this.sequences = new SequenceJson(rules);
        this.silences = new QuietJson(rules);
        this.references = new ReferenceJson(rules);
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

    /** A criterion inside another, so deep; it has no tiers. */
    Optional<Criterion> part(Fields fields, int depth) {
        return criterion(fields, List.of(), depth);
    }

    private Optional<Criterion> criterion(Fields fields, List<BigDecimal> tiers, int depth) {
        if (depth > DEPTH_MAX) {
            fields.fault("criteria nest at most %d deep".formatted(DEPTH_MAX), "make it flatter");
            return Optional.empty();
        }
        if (fields.has("streak")) {
            return streaks.read(fields);
        } else if (fields.has("sequence")) {
            return sequences.read(fields).map(Function.identity());
        } else if (fields.has("quiet")) {
            return silences.read(fields).map(Function.identity());
        } else if (CombinationJson.isOne(fields)) {
            return new CombinationJson(this, depth).read(fields).map(Function.identity());
        } else if (ReferenceJson.isOne(fields)) {
            return references.read(fields);
        } else if (fields.has("on")) {
            return tallies.read(fields, tiers).map(Function.identity());
        }
        fields.fault(
                "is no criterion; one has 'on' (a tally), 'streak', 'sequence', 'quiet', 'all', 'any', 'of',"
                        + " 'achievement', 'quest', 'level' or 'points'",
                KINDS);
        return Optional.empty();
    }
}
