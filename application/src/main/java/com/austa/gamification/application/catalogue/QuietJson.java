package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.Quiet;
import java.time.Duration;
import java.util.Optional;

/** Silence after something: {@code {"quiet": "P7D", "on": "A", "where": …, "after": {"on": "B", "where": …}}}. */
final class QuietJson {

    private final EventRules rules;

    QuietJson(EventRules rules) {
        this.rules = rules;
    }

    Optional<Quiet> read(Fields fields) {
        Optional<Duration> length = fields.duration("quiet");
        EventFilter noise = rules.filter(fields);
        fields.require("after", "the events from which on it must be quiet, as in {\"on\": …}");
        Optional<EventFilter> after = fields.object("after", "what it must be quiet after")
                .map(start -> {
                    EventFilter filter = rules.filter(start);
                    start.nothingElse();
                    return filter;
                });
        fields.nothingElse();
        return fields.build(() -> new Quiet(length.orElseThrow(), noise, after.orElseThrow()));
    }
}
