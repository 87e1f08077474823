package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.rules.EventIndex.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry on its way into the index.
 *
 * @param equalities what it demands and is not filed by yet
 * @param ranges the same, for numbers
 */
record Filed(Entry entry, List<Demand.OneOf> equalities, List<Demand.Between> ranges) {

    /** A longer list would be filed in as many places; by then asking is cheaper. */
    private static final int VALUES_MAX = 100;

    static Filed of(Entry entry) {
        List<Demand> demanded = entry.looksAt().where().demanded();
        return new Filed(
                entry,
                only(Demand.OneOf.class, demanded)
                        .filter(demand -> demand.values().size() <= VALUES_MAX)
                        .toList(),
                only(Demand.Between.class, demanded).toList());
    }

    private static <T> Stream<T> only(Class<T> kind, List<Demand> demanded) {
        return demanded.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What is left to file it by, once it is found by this. */
    Filed without(Demand.OneOf used) {
        return new Filed(
                entry, equalities.stream().filter(one -> !one.equals(used)).toList(), ranges);
    }
}
