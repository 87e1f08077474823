package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which completions of an achievement stand, and what each gives. */
final class Awards {

    /** A completion that may stand, in its window and tier; both are empty where there are none. */
    private record Candidate(String window, String tier, long points, Completion why) {}

    /** What is to be reached: the criterion's own target, or a tier's. */
    private record Tier(String name, BigDecimal target, long points) {}

    private final JsonNode achievement;
    private final JsonNode criterion;
    private final JsonNode repeat;
    private final Life life;

    private Awards(JsonNode achievement, JsonNode criterion, Life life) {
        this.achievement = achievement;
        this.criterion = criterion;
        this.repeat = achievement.path("repeat");
        this.life = life;
    }

    static List<Outcome> of(JsonNode achievement, JsonNode criterion, Life life) {
        return new Awards(achievement, criterion, life).outcomes();
    }

    private List<Outcome> outcomes() {
        List<Candidate> candidates = new ArrayList<>();
        if (repeat.has("per") || repeat.has("every") && criterion.has("per") && Criteria.isTally(criterion)) {
            Windows windows = new Windows(criterion);
            for (LocalDate date : new TreeSet<>(Tally.inWindows(criterion, life).keySet())) {
                candidates.addAll(inWindow(windows.key(date), life.during(windows, date)));
            }
        } else {
            candidates.addAll(inWindow("", life));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Tier tier : tiers()) {
            List<Candidate> ofTier = candidates.stream()
                    .filter(candidate -> candidate.tier().equals(tier.name()))
                    .sorted(Comparator.comparing(candidate -> candidate.why().place()))
                    .toList();
            outcomes.addAll(named(taken(ofTier)));
        }
        return outcomes;
    }

    private List<Tier> tiers() {
        if (!achievement.has("tiers")) {
            return List.of(new Tier(
                    "", Criteria.target(criterion), achievement.get("points").longValue()));
        }
        List<Tier> tiers = new ArrayList<>();
        achievement
                .get("tiers")
                .forEach(tier -> tiers.add(new Tier(
                        tier.get("name").textValue(),
                        tier.get("atLeast").decimalValue(),
                        tier.get("points").longValue())));
        return tiers;
    }

    private List<Candidate> inWindow(String window, Life within) {
        List<Candidate> found = new ArrayList<>();
        boolean byTarget = repeat.has("every")
                && !achievement.has("tiers")
                && Criteria.isTally(criterion)
                && !criterion.has("within");
        Optional<Completion> last;
        BigDecimal more = BigDecimal.ZERO;
        Life rest = within;
        do {
            last = Optional.empty();
            for (Tier tier : tiers()) {
                last = Criteria.first(criterion, tier.target().add(more), rest);
                last.ifPresent(why -> found.add(new Candidate(window, tier.name(), tier.points(), why)));
            }
            if (last.isPresent() && byTarget) {
                more = more.add(repeat.get("every").decimalValue());
            } else if (last.isPresent()) {
                rest = rest.after(last.get());
            }
        } while (last.isPresent() && repeat.has("every"));
        return found;
    }

    /** Walked by place: one that comes too soon after the last taken is skipped, and what is over the bound is none. */
    private List<Candidate> taken(List<Candidate> byPlace) {
        List<Candidate> taken = new ArrayList<>();
        Duration cooldown = Duration.parse(repeat.path("cooldown").asText("PT0S"));
        for (Candidate candidate : byPlace) {
            boolean soon = !taken.isEmpty()
                    && candidate
                            .why()
                            .place()
                            .at()
                            .isBefore(taken.get(taken.size() - 1)
                                    .why()
                                    .place()
                                    .at()
                                    .plus(cooldown));
            if (!soon && taken.size() < repeat.path("max").asInt(Integer.MAX_VALUE)) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    private List<Outcome> named(List<Candidate> taken) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Candidate candidate : taken) {
            List<String> parts = new ArrayList<>(List.of(candidate.window(), candidate.tier()));
            long ordinal = 1
                    + outcomes.stream()
                            .filter(earlier -> earlier.occurrence().startsWith(prefix(candidate)))
                            .count();
            parts.add(repeat.has("every") ? "" + ordinal : "");
            parts.removeIf(String::isEmpty);
            outcomes.add(new Outcome(
                    "achievements",
                    achievement.get("id").textValue(),
                    achievement.get("journeyType").textValue(),
                    String.join(":", parts),
                    candidate.points(),
                    candidate.why()));
        }
        return outcomes.stream().flatMap(outcome -> required(outcome).stream()).toList();
    }

    private static String prefix(Candidate candidate) {
        return candidate.window() + (candidate.window().isEmpty() ? "" : ":");
    }

    /** Each occurrence moves to the latest of what must be held; what then lies behind the end is none. */
    private Optional<Outcome> required(Outcome outcome) {
        Place place = outcome.place();
        for (JsonNode id : achievement.path("requires")) {
            Optional<Place> held = References.first("achievements/" + id.textValue(), life.below());
            if (held.isEmpty()) {
                return Optional.empty();
            }
            place = Place.later(place, held.get());
        }
        return place.at().isBefore(life.ends()) ? Optional.of(outcome.movedTo(place)) : Optional.empty();
    }
}
