package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.achievement.Repeat.Mode;
import com.austa.gamification.domain.criterion.Bound;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.LeafCriterion;
import com.austa.gamification.domain.criterion.Tally;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How often: {@code {"per": "window"}} or {@code {"every": 10}}, with {@code max} and {@code cooldown}. */
final class RepeatJson {

    private static final int MAX_MAX = 1_000_000;
    private static final String ONCE = "remove 'repeat'";

    private RepeatJson() {}

    /** @param criterion that is repeated; empty when it is faulty itself */
    static Optional<Repeat> read(Fields definition, Optional<Criterion> criterion) {
        return definition.object("repeat", "how often it can be earned").flatMap(fields -> {
            boolean perWindow = fields.choice("per", Map.of("window", true)).orElse(false);
            Optional<Long> every = fields.whole("every", 1, TallyJson.COUNT_MAX);
            Optional<Long> max = fields.whole("max", 1, MAX_MAX);
            Optional<Duration> cooldown = fields.duration("cooldown");
            fields.nothingElse();
            if (fields.has("per") == fields.has("every")) {
                fields.fault(
                        "must have either 'per' (\"window\") or 'every' (a number)", "add one, or remove the other");
            }
            criterion.ifPresent(one -> check(fields, one, perWindow, every.orElse(1L), definition.has("tiers")));
            return fields.build(() -> new Repeat(
                    perWindow ? Mode.PER_WINDOW : Mode.EVERY,
                    every.orElse(1L),
                    max.map(many -> OptionalInt.of(many.intValue())).orElse(OptionalInt.empty()),
                    cooldown));
        });
    }

    private static void check(Fields fields, Criterion criterion, boolean perWindow, long every, boolean tiered) {
        if (!(criterion instanceof LeafCriterion)) {
            fields.fault("a combination or a reference can be earned only once", ONCE);
            return;
        }
        if (perWindow && !(criterion instanceof Tally tally && tally.calendar().isPresent())) {
            fields.fault(
                    "per",
                    "belongs to a tally with 'per', whose windows it repeats",
                    "use 'every', or give the tally 'per'");
        }
        boolean climbs = criterion instanceof Tally tally && !tally.slides();
        if (every > 1 && (tiered || !climbs)) {
            fields.fault(
                    "every",
                    "must be 1 %s, but %d came".formatted(tiered ? "with tiers" : "here: each further one", every),
                    "write 1; a number above is for a tally without 'within' and tiers");
        }
        if (!perWindow && climbs && ((Tally) criterion).bound() == Bound.AT_MOST) {
            fields.fault("every", "needs a tally that says 'atLeast'", ONCE);
        }
    }
}
