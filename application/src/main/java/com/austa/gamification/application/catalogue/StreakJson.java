package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.criterion.EventStreak;
import com.austa.gamification.domain.criterion.Tally;
import com.austa.gamification.domain.time.Calendar;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Streaks: of windows of the calendar, {@code {"streak": 7, "per": "day", "each": …}}, and of events, {@code {"streak": 3,
 * "on": …, "where": …, "within": "P1D"}}.
 */
final class StreakJson {

    private static final String ONE_WAY =
            "write 'on' and 'where' for so many events in a row, or 'per' and 'each' for so many days or weeks";

    private final EventRules rules;
    private final TallyJson tallies;

    StreakJson(EventRules rules, TallyJson tallies) {
        this.rules = rules;
        this.tallies = tallies;
    }

    Optional<Criterion> read(Fields fields) {
        boolean ofEvents = fields.has("on");
        boolean ofWindows = Stream.of("per", "each").anyMatch(fields::has);
        if (ofEvents == ofWindows) {
            fields.fault(
                    ofEvents
                            ? "is of events ('on') and of windows of the calendar ('per', 'each') at once"
                            : "says neither 'on' (a streak of events) nor 'per' and 'each' (a streak of days, weeks, …)",
                    ONE_WAY);
            return Optional.empty();
        }
        return ofEvents
                ? ofEvents(fields).map(Function.identity())
                : ofWindows(fields).map(Function.identity());
    }

    private Optional<EventStreak> ofEvents(Fields fields) {
        int length = (int) fields.requiredWhole("streak", 1, EventStreak.LENGTH_MAX);
        EventFilter good = rules.filter(fields);
        Optional<Duration> within = fields.duration("within");
        fields.nothingElse();
        return fields.build(() -> new EventStreak(length, good.on(), good.where(), within));
    }

    private Optional<DayStreak> ofWindows(Fields fields) {
        int length = (int) fields.requiredWhole("streak", 1, DayStreak.LENGTH_MAX);
        fields.require("per", "one of day, week, month, quarter, year");
        Optional<Calendar> calendar = Calendars.read(fields);
        int grace =
                fields.whole("grace", 0, DayStreak.LENGTH_MAX - 1L).orElse(0L).intValue();
        boolean gaps = fields.flag("gaps");
        if (gaps && grace > 0) {
            fields.fault("grace", "forgives nothing where 'gaps' lets any separate days count", "remove one");
        }
        if (fields.has("within")) {
            fields.fault("within", "belongs to a streak of events, not to one of days or weeks", "remove it");
        }
        fields.require("each", "what each window must satisfy: a tally without a window and 'by'");
        Optional<Tally> each = fields.object("each", "what each window of a streak must satisfy")
                .flatMap(tallies::readEach);
        fields.nothingElse();
        return calendar.isEmpty() || each.isEmpty()
                ? Optional.empty()
                : fields.build(() -> new DayStreak(length, calendar.get(), each.get(), grace, gaps));
    }
}
