package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.achievement.Repeat;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.explanation.Part.Kind;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.Reading;
import com.austa.gamification.domain.rules.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How whole definitions stand: the criterion, and what is required besides, as parts. For a single use. */
final class Standings {

    private final Reading reading;
    private final Map<DefinitionId, Part> known = new HashMap<>();
    private final Set<DefinitionId> open = new HashSet<>();

    Standings(Reading reading) {
        this.reading = reading;
    }

    Part of(DefinitionId id) {
        Part part = known.get(id);
        if (part == null) {
            open.add(id);
            Rule rule = reading.rule(id);
            part = reading.shown(rule).map(shown -> read(rule, shown)).orElseGet(() -> neverJudged(id));
            open.remove(id);
            known.put(id, part);
        }
        return part;
    }

    private static Part neverJudged(DefinitionId id) {
        return new Part(
                Kind.valueOf(id.kind().name()),
                id.slug(),
                false,
                Optional.empty(),
                Progress.nothing(BigDecimal.ZERO, BigDecimal.ONE),
                true,
                "it was retired before it began",
                List.of());
    }

    /** @param rule the one to look into: the definition's own, or that of one of its revisions */
    private Part read(Rule definition, Rule rule) {
        List<Part> parts = new ArrayList<>(criteria(rule));
        rule.requires().forEach(required -> parts.add(required(required)));
        List<Outcome> standing = reading.outcomes(definition);
        boolean satisfied = parts.stream().allMatch(part -> part.progress().isComplete());
        boolean complete =
                !standing.isEmpty() && (satisfied || reading.isKept(definition)) && standing.size() >= wanted(rule);
        boolean tooLate = standing.isEmpty() && !parts.isEmpty() && satisfied;
        boolean blocked = !complete && (tooLate || parts.stream().anyMatch(Part::blocked));
        BigDecimal ready = BigDecimal.valueOf(
                parts.stream().filter(part -> part.progress().isComplete()).count());
        BigDecimal size = BigDecimal.valueOf(parts.size());
        Progress whole = parts.size() == 1
                ? parts.get(0).progress()
                : new Progress(
                        ready,
                        size,
                        Progress.mean(parts.stream()
                                        .map(part -> part.progress().fraction())
                                        .toList())
                                .setScale(Progress.SCALE, RoundingMode.DOWN));
        Progress progress = complete
                ? Progress.complete(whole.current(), whole.target())
                : blocked || parts.isEmpty() || reading.isUnopened(rule)
                        ? Progress.nothing(whole.current(), whole.target())
                        : whole.asOpen();
        return new Part(
                Kind.valueOf(rule.id().kind().name()),
                rule.id().slug(),
                !standing.isEmpty(),
                standing.stream().map(Outcome::place).min(Comparator.naturalOrder()),
                progress,
                blocked,
                sentence(rule, parts, standing, complete)
                        + (complete && !satisfied ? "; kept, though later evidence would take it back" : ""),
                parts);
    }

    /** How many outcomes there are once nothing more can come, as far as that can be told before. */
    private static long wanted(Rule rule) {
        if (!(rule.shape() instanceof Rule.Selected selected)) {
            return 1;
        }
        Repeat repeat = selected.selection().repeat();
        long tiers = Math.max(1, selected.selection().tiers().size());
        return repeat.mode() == Repeat.Mode.ONCE ? tiers : tiers * repeat.max().orElse(Integer.MAX_VALUE);
    }

    private List<Part> criteria(Rule rule) {
        if (rule.shape() instanceof Rule.Selected selected) {
            return List.of(Leaves.selected(reading, rule, selected.selection()));
        }
        if (rule.shape() instanceof Rule.Granted granted) {
            List<Part> ways = granted.grants().stream()
                    .map(grant -> new Nodes(reading, rule, this).of(grant.node()))
                    .toList();
            return ways.size() < 2 ? ways : List.of(Nodes.any(ways));
        }
        return List.of(Leaves.plain(reading, rule, 0));
    }

    private Part required(DefinitionId id) {
        Optional<Evidence> held = reading.held(id);
        return referred(Kind.REQUIRES, id, held);
    }

    /** Another definition as a part, not opened up: whoever may ask for its explanation is told there. */
    Part referred(Kind kind, DefinitionId id, Optional<Evidence> held) {
        if (held.isPresent()) {
            return held(kind, id.toString(), held.get(), "%s is held".formatted(id));
        }
        if (open.contains(id)) {
            return missing(kind, id, Progress.nothing(BigDecimal.ZERO, BigDecimal.ONE), false, " is not held yet");
        }
        Part other = of(id);
        if (reading.held(id).isPresent()) {
            return missing(
                    kind,
                    id,
                    Progress.nothing(BigDecimal.ZERO, BigDecimal.ONE),
                    true,
                    " came only after the end of what refers to it");
        }
        Progress progress =
                Progress.open(BigDecimal.ZERO, BigDecimal.ONE, other.progress().fraction());
        return missing(kind, id, progress, other.blocked(), " is not held yet");
    }

    private static Part missing(Kind kind, DefinitionId id, Progress progress, boolean blocked, String why) {
        return new Part(kind, id.toString(), false, Optional.empty(), progress, blocked, id + why, List.of());
    }

    static Part held(Kind kind, String about, Evidence evidence, String sentence) {
        return new Part(
                kind,
                about,
                true,
                Optional.of(evidence.place()),
                Progress.complete(BigDecimal.ONE, BigDecimal.ONE),
                false,
                sentence,
                List.of());
    }

    private String sentence(Rule rule, List<Part> parts, List<Outcome> standing, boolean complete) {
        if (complete) {
            return "earned at " + standing.get(0).place().instant()
                    + (standing.size() > 1 ? ", and " + (standing.size() - 1) + " more since" : "");
        }
        if (reading.isUnopened(rule)) {
            return "not started yet; nothing counts before";
        }
        String missing = nearest(parts)
                .map(Part::sentence)
                .orElse(parts.isEmpty() ? "nothing earns it by itself" : "what was needed came only after its end");
        return standing.isEmpty() ? missing : "earned " + Words.counted(standing.size(), "time") + "; next: " + missing;
    }

    /** Of what is open the nearest; what is blocked comes first, for without it nothing helps. */
    static Optional<Part> nearest(List<Part> parts) {
        return parts.stream()
                .filter(Part::blocked)
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> !part.progress().isComplete())
                        .max(Comparator.comparing(part -> part.progress().fraction())));
    }

    static Optional<Place> placeOf(Optional<Evidence> held) {
        return held.map(Evidence::place);
    }
}
