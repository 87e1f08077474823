package com.austa.gamification.application.oracle;

import com.austa.gamification.application.oracle.Matching.Contribution;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts, sums and their like: over a life, in a window of the calendar, or in a span that slides. */
final class Tally {

    private Tally() {}

    /** The earliest completion in any window, of any subject of {@code by}. */
    static Optional<Completion> first(JsonNode tally, BigDecimal target, Life life) {
        Collection<List<Contribution>> windows = inWindows(tally, life).values();
        return windows.stream()
                .flatMap(window -> ofWindow(tally, target, window).stream())
                .min(Comparator.comparing(Completion::place));
    }

    /** The contributions of each window by its first date, or all under one date if there are no windows. */
    static Map<LocalDate, List<Contribution>> inWindows(JsonNode tally, Life life) {
        Map<LocalDate, List<Contribution>> windows = new LinkedHashMap<>();
        for (Contribution contribution : Matching.contributions(tally, life)) {
            LocalDate window = tally.has("per")
                    ? new Windows(tally).first(contribution.event().date())
                    : LocalDate.MIN;
            windows.computeIfAbsent(window, first -> new ArrayList<>()).add(contribution);
        }
        return windows;
    }

    /** The earliest completion of any subject. */
    static Optional<Completion> ofWindow(JsonNode tally, BigDecimal target, List<Contribution> window) {
        Map<Object, List<Contribution>> subjects = new LinkedHashMap<>();
        for (Contribution contribution : window) {
            Object subject =
                    tally.has("by") ? Expression.value(tally.get("by").textValue(), contribution.event()) : "all";
            if (subject != Value.NONE) {
                subjects.computeIfAbsent(subject, key -> new ArrayList<>()).add(contribution);
            }
        }
        return subjects.values().stream()
                .flatMap(mine ->
                        (tally.has("within") ? sliding(tally, target, mine) : whole(tally, target, mine)).stream())
                .min(Comparator.comparing(Completion::place));
    }

    /** Judged on all of them: true from the one on since which it stayed true. */
    private static Optional<Completion> whole(JsonNode tally, BigDecimal target, List<Contribution> all) {
        List<BigDecimal> values = running(Matching.measure(tally), all);
        int since = all.size();
        while (since > 0 && reaches(tally, target, values.get(since - 1), since)) {
            since--;
        }
        if (since == all.size()) {
            return Optional.empty();
        }
        return Optional.of(completion(tally, target, all.subList(0, since + 1), values.get(since)));
    }

    /** Judged at each event over the span that ends there, closed at both ends: the first time counts. */
    private static Optional<Completion> sliding(JsonNode tally, BigDecimal target, List<Contribution> all) {
        Duration span = Duration.parse(tally.get("within").textValue());
        int from = 0;
        for (int at = 0; at < all.size(); at++) {
            Instant begin = all.get(at).event().at().minus(span);
            while (all.get(from).event().at().isBefore(begin)) {
                from++;
            }
            List<Contribution> spanned = all.subList(from, at + 1);
            BigDecimal value = running(Matching.measure(tally), spanned).get(at - from);
            if (reaches(tally, target, value, spanned.size())) {
                return Optional.of(completion(tally, target, spanned, value));
            }
        }
        return Optional.empty();
    }

    private static Completion completion(
            JsonNode tally, BigDecimal target, List<Contribution> evidence, BigDecimal value) {
        List<Event> events = evidence.stream().map(Contribution::event).toList();
        BigDecimal shown = Matching.measure(tally).equals("average")
                ? value.divide(new BigDecimal(events.size()), MathContext.DECIMAL128)
                : value;
        return new Completion(events.get(events.size() - 1).place(), events, shown, target);
    }

    private static boolean reaches(JsonNode tally, BigDecimal target, BigDecimal value, int count) {
        BigDecimal bound = Matching.measure(tally).equals("average") ? target.multiply(new BigDecimal(count)) : target;
        int order = value.compareTo(bound);
        return tally.has("atMost") ? order <= 0 : order >= 0;
    }

    /** The value after each contribution; of an average the sum, which is compared with target × count. */
    private static List<BigDecimal> running(String measure, List<Contribution> all) {
        List<BigDecimal> values = new ArrayList<>();
        Set<Object> different = new HashSet<>();
        for (Contribution contribution : all) {
            different.add(contribution.value());
            boolean first = values.isEmpty();
            BigDecimal before = first ? BigDecimal.ZERO : values.get(values.size() - 1);
            switch (measure) {
                case "distinct":
                    values.add(new BigDecimal(different.size()));
                    break;
                case "max":
                    values.add(first ? contribution.number() : before.max(contribution.number()));
                    break;
                case "min":
                    values.add(first ? contribution.number() : before.min(contribution.number()));
                    break;
                case "latest":
                    values.add(contribution.number());
                    break;
                default:
                    values.add(before.add(contribution.number()));
            }
        }
        return values;
    }
}
