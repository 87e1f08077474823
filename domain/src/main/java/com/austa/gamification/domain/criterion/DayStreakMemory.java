package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.time.Calendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of a streak: open ones as a tally per window, satisfied ones that nothing in order can change as their evidence
 * alone. Every stretch of {@code n} satisfied days with no more than {@code grace} missed inside is a completion; which
 * of the overlapping ones stands is for the selection to say.
 *
 * @param satisfied by the window's number, sealed
 */
record DayStreakMemory(DayStreak streak, Targets targets, Memory open, SortedMap<Long, Evidence> satisfied)
        implements Memory {

    private static final Comparator<Day> BY_PLACE =
            Comparator.comparing((Day day) -> day.evidence().place()).thenComparingLong(Day::number);

    private record Day(long number, Evidence evidence) {}

    static DayStreakMemory empty(DayStreak streak, Targets targets) {
        return new DayStreakMemory(streak, targets, eachWindow(streak).start(eachTarget(streak)), new TreeMap<>());
    }

    private static Tally eachWindow(DayStreak streak) {
        return streak.each().per(streak.calendar());
    }

    private static Targets eachTarget(DayStreak streak) {
        return Targets.of(streak.each().target());
    }

    @Override
    public Optional<Memory> advance(Contribution contribution) {
        return open.advance(contribution).map(this::with);
    }

    @Override
    public Optional<Memory> advanceLate(Contribution contribution) {
        return open.advanceLate(contribution).map(this::with);
    }

    private DayStreakMemory with(Memory days) {
        return new DayStreakMemory(streak, targets, days, satisfied);
    }

    @Override
    public List<Completion> completions() {
        return stretches(days(open.completions()));
    }

    @Override
    public List<Completion> settled() {
        return stretches(days(open.settled()));
    }

    private List<Day> days(List<Completion> more) {
        SortedMap<Long, Evidence> all = new TreeMap<>(satisfied);
        more.forEach(day -> all.put(day.begins(), day.evidence()));
        List<Day> days = new ArrayList<>(all.size());
        all.forEach((number, evidence) -> days.add(new Day(number, evidence)));
        if (streak.gaps()) {
            days.sort(BY_PLACE);
        }
        return days;
    }

    private List<Completion> stretches(List<Day> days) {
        List<Completion> found = new ArrayList<>();
        for (int index = 0; targets.has(index); index++) {
            int length = targets.get(index).intValueExact();
            for (int end = length; end <= days.size(); end++) {
                List<Day> stretch = days.subList(end - length, end);
                if (streak.gaps() || missedIn(stretch) <= streak.grace()) {
                    found.add(completion(index, stretch));
                }
            }
        }
        found.sort(Completion.ORDER);
        return found;
    }

    private static long missedIn(List<Day> stretch) {
        return stretch.get(stretch.size() - 1).number() - stretch.get(0).number() + 1 - stretch.size();
    }

    private Completion completion(int target, List<Day> stretch) {
        Place first = stretch.get(0).evidence().first();
        Place place = stretch.get(0).evidence().place();
        Day earliest = stretch.get(0);
        Day latest = stretch.get(0);
        for (Day day : stretch) {
            first = Place.earlier(first, day.evidence().first());
            place = Place.later(place, day.evidence().place());
            earliest = day.number() < earliest.number() ? day : earliest;
            latest = day.number() > latest.number() ? day : latest;
        }
        Calendar calendar = streak.calendar();
        Evidence evidence = new Evidence(
                first,
                place,
                stretch.size(),
                BigDecimal.valueOf(stretch.size()),
                targets.get(target),
                calendar.firstDay(earliest.evidence().from()),
                calendar.firstDay(latest.evidence().from()));
        return new Completion(target, "", earliest.number(), latest.number(), evidence);
    }

    /** Keeps as many satisfied days as the longest target could still build upon. */
    @Override
    public Memory seal() {
        SortedMap<Long, Evidence> all = new TreeMap<>(satisfied);
        open.settled().forEach(day -> all.put(day.begins(), day.evidence()));
        int keep = targets.highest().intValueExact() - 1;
        while (all.size() > keep) {
            all.remove(all.firstKey());
        }
        return new DayStreakMemory(streak, targets, open.seal(), all);
    }

    /** Length of the run that the newest satisfied day belongs to. */
    @Override
    public BigDecimal current() {
        List<Day> days = days(open.completions());
        int length = 0;
        while (length < days.size()) {
            List<Day> longer = days.subList(days.size() - length - 1, days.size());
            if (!streak.gaps() && missedIn(longer) > streak.grace()) {
                break;
            }
            length++;
        }
        return BigDecimal.valueOf(length).min(targets.highest());
    }

    @Override
    public void write(StateWriter writer) {
        open.write(writer);
        writer.number(satisfied.size());
        satisfied.forEach((number, evidence) -> {
            writer.number(number);
            writer.evidence(evidence);
        });
    }

    static DayStreakMemory read(DayStreak streak, Targets targets, StateReader reader) {
        Memory open = eachWindow(streak).read(eachTarget(streak), reader);
        SortedMap<Long, Evidence> satisfied = new TreeMap<>();
        for (int left = reader.count(); left > 0; left--) {
            satisfied.put(reader.number(), reader.evidence());
        }
        return new DayStreakMemory(streak, targets, open, satisfied);
    }
}
