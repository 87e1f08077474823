package com.austa.gamification.adapter.postgres.leaderboard;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of one user, and a stretch in which the weeks and months of all of them lie. */
record Span(UserId user, Stretch stretch, List<Scored> changes) {

    /** Each change once; no two of one user overlap. */
    static List<Span> of(Collection<Scored> changed) {
        Map<UserId, List<Scored>> byUser = new HashMap<>();
        for (Scored change : changed) {
            byUser.computeIfAbsent(change.user(), none -> new ArrayList<>()).add(change);
        }
        List<Span> spans = new ArrayList<>();
        byUser.forEach((user, changes) -> {
            for (Stretch stretch :
                    Stretch.merged(changes.stream().map(Stretch::around).toList())) {
                spans.add(new Span(
                        user, stretch, changes.stream().filter(stretch::holds).toList()));
            }
        });
        return spans;
    }

    Instant from() {
        return stretch.from();
    }

    Instant until() {
        return stretch.until();
    }
}
