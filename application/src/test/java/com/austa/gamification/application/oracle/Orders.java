package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes after what: sequences of events, and silence after one. */
final class Orders {

    /** A chain of events that fits the first steps. */
    private record Chain(List<Event> events) {

        Event first() {
            return events.get(0);
        }

        Event last() {
            return events.get(events.size() - 1);
        }

        Chain then(Event next) {
            List<Event> longer = new ArrayList<>(events);
            longer.add(next);
            return new Chain(longer);
        }
    }

    private Orders() {}

    /**
     * The earliest event with which some chain ends. Of the chains that end with one event only that which began last is
     * kept: if any lies within the span, it does.
     */
    static Optional<Completion> sequence(JsonNode sequence, Life life) {
        List<Chain> chains = new ArrayList<>();
        boolean first = true;
        for (JsonNode step : sequence.get("sequence")) {
            List<Chain> longer = new ArrayList<>();
            for (Event event : Matching.events(step, life)) {
                if (!life.isNew(event)) {
                    continue;
                }
                if (first) {
                    longer.add(new Chain(List.of(event)));
                } else {
                    lastBegun(sequence, chains, event).ifPresent(chain -> longer.add(chain.then(event)));
                }
            }
            chains = longer;
            first = false;
        }
        return chains.stream()
                .filter(chain -> Streaks.spans(sequence, chain.first(), chain.last()))
                .findFirst()
                .map(chain -> new Completion(chain.last().place(), chain.events()));
    }

    /** The last chain that ends before an event and has its subject: none of these began later. */
    private static Optional<Chain> lastBegun(JsonNode sequence, List<Chain> chains, Event next) {
        for (int i = chains.size() - 1; i >= 0; i--) {
            Chain chain = chains.get(i);
            if (chain.last().at().isBefore(next.at()) && sameBy(sequence, chain.first(), next)) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private static boolean sameBy(JsonNode sequence, Event one, Event other) {
        if (!sequence.has("by")) {
            return true;
        }
        Object mine = Expression.value(sequence.get("by").textValue(), one);
        return mine != Value.NONE
                && mine.equals(Expression.value(sequence.get("by").textValue(), other));
    }

    /** No such event in {@code (t, t + span]} after something at t. It falls due at the end of the span. */
    static Optional<Completion> quiet(JsonNode quiet, Life life) {
        Duration span = Duration.parse(quiet.get("quiet").textValue());
        List<Event> noise = Matching.events(quiet, life);
        for (Event after : Matching.events(quiet.get("after"), life)) {
            Instant end = after.at().plus(span);
            boolean silent = noise.stream()
                    .noneMatch(event ->
                            event.at().isAfter(after.at()) && !event.at().isAfter(end));
            if (silent && life.isNew(after) && life.isKnown(Place.due(end))) {
                return Optional.of(new Completion(Place.due(end), List.of(after)));
            }
        }
        return Optional.empty();
    }
}
