package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Measure;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.time.Window;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tallies: {@code {"sum": "payload.value", "on": …, "per": "week", "atLeast": 100000}}; with {@code "within": "P7D"} in the
 * place of {@code per} the window slides.
 */
final class TallyJson {

    static final long COUNT_MAX = 1_000_000_000;

    private static final Set<Measure> VALUED = EnumSet.complementOf(EnumSet.of(Measure.COUNT));

    private final EventRules rules;

    TallyJson(EventRules rules) {
        this.rules = rules;
    }

    /** @param tiers the targets that stand in the achievement's tiers; empty without tiers */
    Optional<Tally> read(Fields fields, List<BigDecimal> tiers) {
        return tally(fields, tiers, true);
    }

    /** What each window of a streak must satisfy: without a window or {@code by} of its own. */
    Optional<Tally> readEach(Fields fields) {
        return tally(fields, List.of(), false);
    }

    private Optional<Tally> tally(Fields fields, List<BigDecimal> tiers, boolean free) {
        EventFilter filter = rules.filter(fields);
        Measure measure = measure(fields);
        if (measure != Measure.COUNT
                && measure != Measure.DISTINCT
                && !filter.outcomes().isEmpty()) {
            fields.fault(
                    nameOf(measure),
                    "outcomes can be counted, also by their different values, but nothing else",
                    "remove it, or use \"distinct\"");
        }
        Optional<Expression> value = value(fields, measure, filter);
        Optional<Expression> by = free ? rules.value(fields, "by", filter) : Optional.empty();
        Optional<Expression> oncePer = rules.value(fields, "oncePer", filter);
        Window window = free ? window(fields) : Window.LIFETIME;
        Bound bound = fields.has("atMost") ? Bound.AT_MOST : Bound.AT_LEAST;
        BigDecimal target = target(fields, measure, bound, tiers);
        fields.nothingElse();
        return fields.build(() -> new Tally(filter, measure, value, by, oncePer, window, bound, target));
    }

    private static Window window(Fields fields) {
        if (fields.has("per") && fields.has("within")) {
            fields.fault("within", "stands beside 'per', but a tally has one kind of window", "remove one");
        }
        return fields.duration("within")
                .<Window>map(Window.Sliding::new)
                .or(() -> Calendars.read(fields).map(Window.PerCalendar::new))
                .orElse(Window.LIFETIME);
    }

    private static Measure measure(Fields fields) {
        List<Measure> named =
                VALUED.stream().filter(one -> fields.has(nameOf(one))).toList();
        if (named.size() > 1) {
            fields.fault(
                    nameOf(named.get(1)),
                    "a tally has one measure, but '%s' is there too".formatted(nameOf(named.get(0))),
                    "remove one, or join two tallies by \"all\"");
        }
        return named.isEmpty() ? Measure.COUNT : named.get(0);
    }

    private static String nameOf(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Expression> value(Fields fields, Measure measure, EventFilter filter) {
        return switch (measure) {
            case COUNT -> Optional.empty();
            case DISTINCT -> rules.value(fields, "distinct", filter);
            default -> rules.number(fields, nameOf(measure), filter);
        };
    }

    private static BigDecimal target(Fields fields, Measure measure, Bound bound, List<BigDecimal> tiers) {
        if (bound == Bound.AT_MOST) {
            if (fields.has("atLeast")) {
                fields.fault("atMost", "stands beside 'atLeast', but a tally has one bound", "remove one");
            }
            return fields.number("atMost").orElse(BigDecimal.ZERO);
        }
        boolean counts = measure == Measure.COUNT || measure == Measure.DISTINCT;
        if (!fields.has("atLeast")) {
            if (!counts && tiers.isEmpty()) {
                fields.require(
                        "atLeast", "the number to reach; \"atMost\" in its place is for min, average and latest");
            }
            return tiers.isEmpty() ? BigDecimal.ONE : tiers.get(0);
        }
        return counts
                ? fields.whole("atLeast", 1, COUNT_MAX).map(BigDecimal::valueOf).orElse(BigDecimal.ONE)
                : fields.number("atLeast").orElse(BigDecimal.ONE);
    }
}
