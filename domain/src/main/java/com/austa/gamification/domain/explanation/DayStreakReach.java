package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.DayStreak;
import com.austa.gamification.domain.time.Calendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The run that the newest satisfied day ends, and the day that is nearest to making it longer. */
final class DayStreakReach {

    private final DayStreak streak;
    private final Calendar calendar;
    private final BigDecimal target;
    /** Every day that something counted on, by its first date. */
    private final TreeMap<LocalDate, Heap> days = new TreeMap<>();

    private DayStreakReach(DayStreak streak, List<Contribution> counted, BigDecimal target) {
        this.streak = streak;
        this.calendar = streak.calendar();
        this.target = target;
        TreeMap<LocalDate, List<Contribution>> byDay = new TreeMap<>();
        Reach.oncePerSubject(counted)
                .forEach(one -> byDay.computeIfAbsent(calendar.firstDay(one.date()), key -> new ArrayList<>())
                        .add(one));
        byDay.forEach((date, day) ->
                days.put(date, Heap.of(streak.each(), day, streak.each().target())));
    }

    static Reach of(DayStreak streak, List<Contribution> counted, BigDecimal target) {
        return new DayStreakReach(streak, counted, target).reach();
    }

    private Reach reach() {
        List<LocalDate> run = run();
        BigDecimal length = BigDecimal.valueOf(run.size());
        String so = "%s of %s".formatted(Words.number(length), Words.counted(target.longValueExact(), unit()));
        String lacking = missing(run)
                .map(date -> "; " + calendar.nameOf(date) + " had " + amount(date))
                .orElse(run.isEmpty() ? "; no " + unit() + " has counted yet" : "");
        return new Reach(Progress.upTo(length, target), so + lacking);
    }

    /** First dates of the satisfied windows that the newest one still counts with, newest first. */
    private List<LocalDate> run() {
        List<LocalDate> satisfied = days.descendingMap().entrySet().stream()
                .filter(day -> day.getValue().reaches())
                .map(Map.Entry::getKey)
                .toList();
        int length = 0;
        while (length < satisfied.size() && (streak.gaps() || missed(satisfied, length) <= streak.grace())) {
            length++;
        }
        return satisfied.subList(0, length);
    }

    private long missed(List<LocalDate> satisfied, int index) {
        return calendar.numberOf(satisfied.get(0)) - calendar.numberOf(satisfied.get(index)) - index;
    }

    /** The first window after the run, if its time has come, else the one before it, if anything came before. */
    private Optional<LocalDate> missing(List<LocalDate> run) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (run.isEmpty()) {
            return Optional.of(days.lastKey());
        }
        LocalDate after = calendar.nextFirstDay(run.get(0));
        if (!after.isAfter(days.lastKey())) {
            return Optional.of(after);
        }
        LocalDate before = calendar.firstDay(run.get(run.size() - 1).minusDays(1));
        return before.isBefore(days.firstKey()) ? Optional.empty() : Optional.of(before);
    }

    private String amount(LocalDate date) {
        Heap day = days.getOrDefault(
                date, Heap.of(streak.each(), List.of(), streak.each().target()));
        return TallyReach.amount(streak.each(), day, streak.each().target());
    }

    private String unit() {
        return calendar.period().name().toLowerCase(Locale.ROOT);
    }
}
