package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Sequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences: {@code {"sequence": [{"on": "A"}, {"on": "B", "where": …}], "within": "P7D", "by": …}}. */
final class SequenceJson {

    private final EventRules rules;

    SequenceJson(EventRules rules) {
        this.rules = rules;
    }

    Optional<Sequence> read(Fields fields) {
        List<Fields> written = fields.objects("sequence", "a step, as in {\"on\": …}", Sequence.STEPS_MAX);
        List<EventFilter> steps = new ArrayList<>();
        for (Fields step : written) {
            steps.add(rules.filter(step));
            step.nothingElse();
        }
        if (written.size() < 2 && !fields.hasFaultIn("sequence")) {
            fields.fault(
                    "sequence",
                    "must have 2 to %d steps, but has %d".formatted(Sequence.STEPS_MAX, written.size()),
                    written.isEmpty() ? "write the steps" : "add one, or make it a tally");
        }
        Optional<Duration> within = fields.duration("within");
        Optional<Expression> by = by(fields, steps);
        fields.nothingElse();
        return fields.build(() -> new Sequence(steps, within, by));
    }

    /** Every step must have it, so it is read against the types of each. */
    private Optional<Expression> by(Fields fields, List<EventFilter> steps) {
        Optional<Expression> by = Optional.empty();
        for (EventFilter step : steps) {
            by = rules.value(fields, "by", step);
            if (by.isEmpty()) {
                break;
            }
        }
        return by;
    }
}
