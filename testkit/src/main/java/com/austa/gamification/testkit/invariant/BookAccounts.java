package com.austa.gamification.testkit.invariant;

import static com.austa.gamification.testkit.invariant.Invariant.I3;
import static com.austa.gamification.testkit.invariant.Invariant.I4;

import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ledger beside what stands, and the profile beside the ledger. */
final class BookAccounts {

    private record Line(OutcomeKey key, int version) {}

    private BookAccounts() {}

    static void check(Look look, Findings found) {
        checkLines(look, found);
        checkSums(look, found);
        checkProfile(look, found);
    }

    private static void checkLines(Look look, Findings found) {
        Set<Line> lines = new HashSet<>();
        for (LedgerEntry entry : look.ledger()) {
            if (!lines.add(new Line(keyOf(entry), entry.version()))) {
                found.add(I3, "the ledger has two lines of %s, version %d", keyOf(entry), entry.version());
            }
        }
    }

    /** What was given and taken back of a key is what stands of it: no more, no less. */
    private static void checkSums(Look look, Findings found) {
        Map<OutcomeKey, Long> booked = new HashMap<>();
        for (LedgerEntry entry : look.ledger()) {
            if (entry.kind() == LedgerEntry.Kind.EARNED || entry.kind() == LedgerEntry.Kind.WITHDRAWN) {
                booked.merge(keyOf(entry), entry.points(), Math::addExact);
            }
        }
        Map<OutcomeKey, Long> stand = new HashMap<>();
        for (Outcome outcome : look.standing()) {
            if (stand.put(outcome.key(), outcome.points()) != null) {
                found.add(I3, "two groups hold %s", outcome.key());
            }
        }
        booked.values().removeIf(points -> points == 0);
        stand.values().removeIf(points -> points == 0);
        found.equal(I3, booked, stand, "what the ledger says of user %s, by key,", look.user());
    }

    private static void checkProfile(Look look, Findings found) {
        Profile profile = look.profile();
        long sum = 0;
        long ranking = 0;
        for (LedgerEntry entry : look.ledger()) {
            sum = Math.addExact(sum, entry.points());
            ranking = Math.addExact(ranking, entry.kind().ranks() ? entry.points() : 0);
        }
        found.equal(
                I4,
                profile.availablePoints() - profile.debt(),
                sum,
                "what user %s can spend, less the debt,",
                look.user());
        found.equal(I4, profile.points(), ranking, "the points of user %s", look.user());
        if (profile.availablePoints() > 0 && profile.debt() > 0) {
            found.add(
                    I4,
                    "user %s has %d points to spend and a debt of %d",
                    look.user(),
                    profile.availablePoints(),
                    profile.debt());
        }
    }

    /** Each wish that was granted has used one issue. */
    static void checkRedemptions(Look look, int granted, Findings found) {
        found.equal(
                I3,
                look.issues().stream()
                        .filter(issue -> issue.redeemedAt().isPresent())
                        .count(),
                (long) granted,
                "the number of redeemed rewards of user %s",
                look.user());
    }

    private static OutcomeKey keyOf(LedgerEntry entry) {
        return new OutcomeKey(entry.user(), entry.definition(), entry.occurrence());
    }
}
