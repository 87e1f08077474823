package com.austa.gamification.application.oracle;

import com.austa.gamification.application.oracle.Matching.Contribution;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** So many in a row: windows of the calendar that each satisfy a tally, or events that each satisfy a condition. */
final class Streaks {

    private Streaks() {}

    static Optional<Completion> first(JsonNode streak, BigDecimal length, Life life) {
        return streak.has("per") ? ofWindows(streak, length, life) : ofEvents(streak, length, life);
    }

    private static Optional<Completion> ofWindows(JsonNode streak, BigDecimal length, Life life) {
        Windows windows = new Windows(streak);
        TreeMap<LocalDate, Completion> good = satisfied(streak, windows, life);
        List<Completion> runs = new ArrayList<>();
        int n = length.intValueExact();
        if (streak.path("gaps").asBoolean()) {
            List<Map.Entry<LocalDate, Completion>> byPlace = new ArrayList<>(good.entrySet());
            byPlace.sort(Comparator.comparing(entry -> entry.getValue().place()));
            TreeMap<LocalDate, Completion> any = new TreeMap<>();
            byPlace.stream().limit(n).forEach(entry -> any.put(entry.getKey(), entry.getValue()));
            if (any.size() == n) {
                runs.add(run(any, windows, length));
            }
        } else {
            List<LocalDate> firstDates = List.copyOf(good.keySet());
            for (int end = n; end <= firstDates.size(); end++) {
                LocalDate a = firstDates.get(end - n);
                LocalDate b = firstDates.get(end - 1);
                if (misses(windows, good, a, b, streak.path("grace").asInt())) {
                    runs.add(run(good.subMap(a, true, b, true), windows, length));
                }
            }
        }
        return runs.stream().min(Comparator.comparing(Completion::place));
    }

    /** The windows that satisfy {@code each}, by first date, with the place since which they do. */
    private static TreeMap<LocalDate, Completion> satisfied(JsonNode streak, Windows windows, Life life) {
        JsonNode each = streak.get("each");
        TreeMap<LocalDate, List<Contribution>> all = new TreeMap<>();
        for (Contribution contribution : Matching.contributions(each, life)) {
            all.computeIfAbsent(windows.first(contribution.event().date()), date -> new ArrayList<>())
                    .add(contribution);
        }
        TreeMap<LocalDate, Completion> good = new TreeMap<>();
        all.forEach((date, window) -> Tally.ofWindow(each, Criteria.target(each), window)
                .ifPresent(completion -> good.put(date, completion)));
        return good;
    }

    /** Whether at most so many windows from one to another are not satisfied. */
    private static boolean misses(
            Windows windows, Map<LocalDate, Completion> good, LocalDate a, LocalDate b, int atMost) {
        int missed = 0;
        for (LocalDate date = a; !date.isAfter(b) && missed <= atMost; date = windows.next(date)) {
            missed += good.containsKey(date) ? 0 : 1;
        }
        return missed <= atMost;
    }

    /** It stands at the latest of its windows' places, whatever the order of their dates. */
    private static Completion run(Map<LocalDate, Completion> good, Windows windows, BigDecimal length) {
        List<Event> evidence = new ArrayList<>();
        Place place = Place.BEFORE_ALL;
        LocalDate through = LocalDate.MIN;
        for (Map.Entry<LocalDate, Completion> window : good.entrySet()) {
            evidence.addAll(window.getValue().evidence());
            place = Place.later(place, window.getValue().place());
            through = windows.next(window.getKey()).minusDays(1);
        }
        evidence.sort(Comparator.comparing(Event::place));
        return new Completion(place, evidence, length, length, through);
    }

    private static Optional<Completion> ofEvents(JsonNode streak, BigDecimal length, Life life) {
        int n = length.intValueExact();
        List<Event> run = new ArrayList<>();
        for (Event event : life.events()) {
            if (!Matching.isOn(streak.get("on"), event.type()) || !life.isNew(event)) {
                continue;
            }
            if (!Matching.matches(streak, event)) {
                run.clear();
                continue;
            }
            run.add(event);
            if (run.size() >= n) {
                List<Event> last = List.copyOf(run.subList(run.size() - n, run.size()));
                if (spans(streak, last.get(0), event)) {
                    return Optional.of(new Completion(event.place(), last, length, length));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two events lie within the criterion's span, which is closed at both ends. */
    static boolean spans(JsonNode criterion, Event first, Event last) {
        if (!criterion.has("within")) {
            return true;
        }
        Duration span = Duration.parse(criterion.get("within").textValue());
        return !last.at().isAfter(first.at().plus(span));
    }
}
