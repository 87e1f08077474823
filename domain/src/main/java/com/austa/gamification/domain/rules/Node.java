package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Evidence;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.points.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A compiled criterion: leaves that remember, and above them nothing but places. Because a combination is a pure function
 * of where its parts became true, it keeps no state and cannot go stale.
 */
public sealed interface Node {

    /** Where leaves and definitions below became true. */
    interface Below {
        Optional<Evidence> leaf(int index);

        Optional<Evidence> definition(DefinitionId id);

        Optional<Evidence> total(Threshold threshold);
    }

    /** What made it true and where; empty while it is not. */
    Optional<Evidence> held(Below below);

    /** @param index among the rule's leaves */
    record OfLeaf(int index) implements Node {
        @Override
        public Optional<Evidence> held(Below below) {
            return below.leaf(index);
        }
    }

    record OfDefinition(DefinitionId id) implements Node {
        @Override
        public Optional<Evidence> held(Below below) {
            return below.definition(id);
        }
    }

    record OfTotal(Threshold threshold) implements Node {
        @Override
        public Optional<Evidence> held(Below below) {
            return below.total(threshold);
        }
    }

    /** The needed-th of the parts by place; blocked when {@code unless} stands at or before that. */
    record OfParts(List<Node> parts, int needed, Optional<Node> unless) implements Node {

        private static final Comparator<Evidence> BY_PLACE = Comparator.comparing(Evidence::place);

        public OfParts {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<Evidence> held(Below below) {
            List<Evidence> held = new ArrayList<>(parts.size());
            for (Node part : parts) {
                part.held(below).ifPresent(held::add);
            }
            if (held.size() < needed) {
                return Optional.empty();
            }
            held.sort(BY_PLACE);
            Evidence joined = join(held.subList(0, needed));
            boolean blocked = unless.flatMap(node -> node.held(below))
                    .filter(block -> !block.place().isAfter(joined.place()))
                    .isPresent();
            return blocked ? Optional.empty() : Optional.of(joined);
        }

        private static Evidence join(List<Evidence> parts) {
            if (parts.size() == 1) {
                return parts.get(0);
            }
            Place first = parts.get(0).first();
            LocalDate from = parts.get(0).from();
            LocalDate to = parts.get(0).to();
            for (Evidence part : parts) {
                first = Place.earlier(first, part.first());
                from = part.from().isBefore(from) ? part.from() : from;
                to = part.to().isAfter(to) ? part.to() : to;
            }
            BigDecimal size = BigDecimal.valueOf(parts.size());
            return new Evidence(first, parts.get(parts.size() - 1).place(), parts.size(), size, size, from, to);
        }
    }
}
