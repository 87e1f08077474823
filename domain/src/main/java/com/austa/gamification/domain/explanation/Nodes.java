package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.explanation.Part.Kind;
import com.austa.gamification.domain.points.Threshold;
import com.austa.gamification.domain.progress.Reading;
import com.austa.gamification.domain.rules.Node;
import com.austa.gamification.domain.rules.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One rule's nodes as parts. */
final class Nodes {

    private final Reading reading;
    private final Rule rule;
    private final Standings definitions;

    Nodes(Reading reading, Rule rule, Standings definitions) {
        this.reading = reading;
        this.rule = rule;
        this.definitions = definitions;
    }

    Part of(Node node) {
        if (node instanceof Node.OfLeaf leaf) {
            return Leaves.plain(reading, rule, leaf.index());
        }
        if (node instanceof Node.OfDefinition definition) {
            return definitions.referred(Kind.REFERENCE, definition.id(), reading.held(rule, node));
        }
        if (node instanceof Node.OfParts combined) {
            return combination(combined);
        }
        return total(((Node.OfTotal) node).threshold(), reading.held(rule, node));
    }

    private Part total(Threshold threshold, Optional<Evidence> held) {
        BigDecimal target = BigDecimal.valueOf(threshold.points());
        BigDecimal current = BigDecimal.valueOf(reading.points(threshold));
        String about =
                threshold.journey().map(journey -> "points in " + journey).orElse("points");
        return new Part(
                Kind.REFERENCE,
                about,
                held.isPresent(),
                held.map(Evidence::place),
                held.isPresent() ? Progress.complete(current, target) : Progress.upTo(current, target),
                false,
                "%s of %s %s".formatted(Words.number(current), Words.number(target), about),
                List.of());
    }

    private Part combination(Node.OfParts node) {
        List<Part> parts = node.parts().stream().map(this::of).toList();
        Optional<Evidence> held = reading.held(rule, node);
        Optional<Part> blocker = node.unless().map(unless -> unless(unless, node));
        boolean blocked = held.isEmpty()
                && (blocker.filter(Part::blocked).isPresent()
                        || parts.stream().filter(part -> !part.blocked()).count() < node.needed());
        List<Part> all = new ArrayList<>(parts);
        blocker.ifPresent(all::add);
        Kind kind = node.needed() == parts.size() ? Kind.ALL : node.needed() == 1 ? Kind.ANY : Kind.OF;
        return new Part(
                kind,
                kind == Kind.OF ? "at least " + node.needed() : "",
                held.isPresent(),
                held.map(Evidence::place),
                progress(node.needed(), parts, held.isPresent(), blocked),
                blocked,
                sentence(kind, node.needed(), all, held),
                all);
    }

    /** True once the forbidden has happened; blocks where that was not after the rest, or the rest is still open. */
    private Part unless(Node unless, Node.OfParts node) {
        Part forbidden = of(unless);
        Optional<Evidence> rest = reading.held(rule, new Node.OfParts(node.parts(), node.needed(), Optional.empty()));
        Optional<Place> struck = forbidden.place();
        boolean blocks = struck.filter(
                        place -> rest.isEmpty() || !place.isAfter(rest.get().place()))
                .isPresent();
        String sentence = struck.isEmpty()
                ? "what would forbid it has not happened: " + forbidden.sentence()
                : blocks
                        ? "forbidden since " + struck.get().instant() + ": " + forbidden.sentence()
                        : "what would have forbidden it came only at "
                                + struck.get().instant();
        return new Part(
                Kind.UNLESS,
                "",
                struck.isPresent(),
                struck,
                forbidden.progress(),
                blocks,
                sentence,
                List.of(forbidden));
    }

    static Part any(List<Part> ways) {
        Optional<Part> held = ways.stream()
                .filter(Part::holds)
                .min(Comparator.comparing(part -> part.place().orElseThrow()));
        boolean blocked = held.isEmpty() && ways.stream().allMatch(Part::blocked);
        return new Part(
                Kind.ANY,
                "",
                held.isPresent(),
                held.flatMap(Part::place),
                progress(1, ways, held.isPresent(), blocked),
                blocked,
                held.or(() -> Standings.nearest(ways)).map(Part::sentence).orElse(""),
                ways);
    }

    private static Progress progress(int needed, List<Part> parts, boolean holds, boolean blocked) {
        BigDecimal target = BigDecimal.valueOf(needed);
        BigDecimal current =
                BigDecimal.valueOf(parts.stream().filter(Part::holds).count()).min(target);
        if (holds) {
            return Progress.complete(target, target);
        }
        if (blocked) {
            return Progress.nothing(current, target);
        }
        List<BigDecimal> nearest = parts.stream()
                .filter(part -> !part.blocked())
                .map(part -> part.progress().fraction())
                .sorted(Comparator.reverseOrder())
                .limit(needed)
                .toList();
        return Progress.open(current, target, Progress.mean(nearest));
    }

    private static String sentence(Kind kind, int needed, List<Part> parts, Optional<Evidence> held) {
        if (held.isPresent()) {
            return "true since " + held.get().place().instant();
        }
        List<Part> open = parts.stream()
                .filter(part -> part.blocked() || part.kind() != Kind.UNLESS)
                .toList();
        boolean oneIsEnough = kind == Kind.ANY || kind == Kind.OF;
        Optional<Part> unless =
                open.stream().filter(part -> part.kind() == Kind.UNLESS).findFirst();
        Optional<Part> nearest = oneIsEnough
                ? Standings.nearest(
                                open.stream().filter(part -> !part.blocked()).toList())
                        .or(() -> Standings.nearest(open))
                : Standings.nearest(open);
        long holding = parts.stream()
                .filter(part -> part.kind() != Kind.UNLESS && part.holds())
                .count();
        String so = parts.stream().filter(part -> part.kind() != Kind.UNLESS).count() < 2
                ? ""
                : "%d of %d parts; ".formatted(Math.min(holding, needed), needed);
        return so + unless.or(() -> nearest).map(Part::sentence).orElse("");
    }
}
