package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.Combination;
import com.austa.gamification.domain.criterion.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Combinations: {@code {"all": […], "unless": …}}, {@code {"any": […]}}, {@code {"atLeast": 2, "of": […]}}. */
final class CombinationJson {

    private static final int PARTS_MAX = 100;
    private static final String CRITERION = "a criterion";

    private final CriterionJson criteria;
    private final int depth;

    /** @param depth of the combination itself */
    CombinationJson(CriterionJson criteria, int depth) {
        this.criteria = criteria;
        this.depth = depth;
    }

    static boolean isOne(Fields fields) {
        return Stream.of("all", "any", "of").anyMatch(fields::has);
    }

    Optional<Combination> read(Fields fields) {
        List<String> joins = Stream.of("all", "any", "of").filter(fields::has).toList();
        if (joins.size() > 1) {
            fields.fault(
                    "has %s, but a combination joins its parts in one way".formatted(String.join(" and ", joins)),
                    "put one inside the other");
        }
        String join = joins.get(0);
        List<Criterion> parts = new ArrayList<>();
        List<Fields> written = fields.objects(join, CRITERION, PARTS_MAX);
        written.forEach(part -> criteria.part(part, depth + 1).ifPresent(parts::add));
        if (written.isEmpty() && fields.any(join).orElseThrow().isArray()) {
            fields.fault(join, "must have at least one part, but is empty", "write a criterion");
        }
        int needed = parts.size();
        if (join.equals("any")) {
            needed = 1;
        } else if (join.equals("of")) {
            needed = (int) fields.requiredWhole("atLeast", 1, Math.max(1, written.size()));
        }
        int enough = needed;
        Optional<Criterion> unless = fields.object("unless", CRITERION).flatMap(part -> criteria.part(part, depth + 1));
        fields.nothingElse();
        return fields.build(() -> new Combination(parts, enough, unless));
    }
}
