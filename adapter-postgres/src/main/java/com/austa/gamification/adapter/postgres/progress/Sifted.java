package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Candidate.Identity;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of a batch beside what the journal holds of them: each is new, or this very record as another group took it,
 * or comes a second time.
 *
 * @param claimed the new and the followed, by user: what is to be folded
 * @param claims the same, by index in the batch
 * @param failed the new and the followed that the group could not apply
 * @param retracted taken out of their users' histories before the group came to them, by index in the batch
 * @param fresh those that the journal does not hold
 * @param closed those that the journal does not hold and that come too late to be admitted
 * @param fromElsewhere those whose identity came first from another place
 * @param copies those whose identity came first in this batch
 */
record Sifted(
        SortedMap<UserId, List<GamificationEvent>> claimed,
        List<Integer> claims,
        List<Candidate> failed,
        List<Integer> retracted,
        List<Candidate> fresh,
        List<Candidate> closed,
        List<Candidate> fromElsewhere,
        List<Copy> copies) {

    record Copy(Candidate candidate, GamificationEvent first) {}

    /** @param found by index in the list */
    static Sifted of(
            List<Candidate> candidates,
            Map<Integer, Journal.Found> found,
            Set<Identity> gone,
            Optional<Instant> closedBefore) {
        Sifted sifted = new Sifted(
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Map<Identity, GamificationEvent> firsts = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Journal.Found stands = found.get(i);
            if (stands != null && !stands.spot().equals(candidate.spot())) {
                sifted.fromElsewhere.add(candidate);
            } else if (stands != null && gone.contains(candidate.identity())) {
                sifted.retracted.add(candidate.index());
            } else if (stands != null) {
                sifted.claim(candidate, stands.asAdmitted(candidate.event()));
            } else if (closedBefore
                    .filter(candidate.event().timestamp()::isBefore)
                    .isPresent()) {
                sifted.closed.add(candidate);
            } else {
                GamificationEvent first = firsts.putIfAbsent(candidate.identity(), candidate.event());
                if (first == null) {
                    sifted.fresh.add(candidate);
                    sifted.claim(candidate, candidate.event());
                } else {
                    sifted.copies.add(new Copy(candidate, first));
                }
            }
        }
        return sifted;
    }

    private void claim(Candidate candidate, GamificationEvent event) {
        if (candidate.failure().isPresent()) {
            failed.add(candidate);
            return;
        }
        claims.add(candidate.index());
        claimed.computeIfAbsent(event.userId(), user -> new ArrayList<>()).add(event);
    }
}
