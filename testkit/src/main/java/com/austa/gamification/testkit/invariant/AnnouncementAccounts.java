package com.austa.gamification.testkit.invariant;

import static com.austa.gamification.testkit.invariant.Invariant.I6;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.OutcomeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What was announced last of each key is what stands; each thing once. */
final class AnnouncementAccounts {

    private record Said(Instant at, long points) {}

    private final Map<UserId, List<Announced>> byUser = new HashMap<>();

    static AnnouncementAccounts of(Evidence evidence, Findings found) {
        AnnouncementAccounts accounts = new AnnouncementAccounts();
        Map<UUID, Announced> outcomes = byId(evidence.outcomes(), found);
        Map<UUID, Announced> notified = byId(evidence.notifications(), found);
        outcomes.values().stream()
                .filter(one -> one.isShown() && !notified.containsKey(one.id()))
                .forEach(one -> found.add(I6, "nobody was notified of %s", one));
        notified.values().stream()
                .filter(one -> !one.equals(outcomes.get(one.id())))
                .forEach(one -> found.add(I6, "there is a notification, but no such outcome, of %s", one));
        outcomes.values()
                .forEach(one -> accounts.byUser
                        .computeIfAbsent(one.user(), none -> new ArrayList<>())
                        .add(one));
        return accounts;
    }

    private static Map<UUID, Announced> byId(Collection<Announced> copies, Findings found) {
        Map<UUID, Announced> byId = new HashMap<>();
        for (Announced one : copies) {
            Announced first = byId.putIfAbsent(one.id(), one);
            if (first != null && !first.equals(one)) {
                found.add(I6, "id %s says %s and %s", one.id(), first, one);
            }
        }
        return byId;
    }

    void check(Look look, Findings found) {
        List<Announced> said = byUser.getOrDefault(look.user(), List.of());
        checkOnce(said, found);
        Map<OutcomeKey, Announced> last = new HashMap<>();
        said.stream()
                .filter(one -> one.about().isPresent() && one.type() != OutcomeType.REWARD_REDEEMED)
                .sorted(Comparator.comparing(Announced::version))
                .forEach(one -> last.put(keyOf(one), one));
        Map<OutcomeKey, Said> stand = new HashMap<>();
        look.standing().stream()
                .filter(outcome -> outcome.key().definition().kind() != DefinitionKind.POINT_RULE)
                .forEach(outcome -> stand.put(outcome.key(), said(outcome)));
        last.forEach((key, one) -> {
            // That a right to a reward has gone is not announced, nor that it has moved.
            boolean reward = key.definition().kind() == DefinitionKind.REWARD;
            Said is = stand.remove(key);
            if (!reward) {
                found.equal(I6, one.stands(), is != null, "what was announced last of %s, that it stands,", key);
            }
            if (!reward && is != null) {
                found.equal(I6, new Said(one.at(), one.number()), is, "what was announced last of %s", key);
            }
        });
        stand.keySet().forEach(key -> found.add(I6, "%s stands, but was never announced", key));
        checkLevel(look, said, found);
        checkRedeemed(look, said, found);
    }

    private static void checkOnce(List<Announced> said, Findings found) {
        Set<String> versions = new TreeSet<>();
        for (Announced one : said) {
            String version = "%s %s %s %d %s"
                    .formatted(
                            one.type() == OutcomeType.LEVEL_CHANGED,
                            one.about(),
                            one.occurrence(),
                            one.version(),
                            one.type() == OutcomeType.REWARD_REDEEMED ? one.id() : "");
            if (!versions.add(version)) {
                found.add(I6, "%s was announced under two ids", one);
            }
        }
    }

    private static void checkLevel(Look look, List<Announced> said, Findings found) {
        long level = said.stream()
                .filter(one -> one.type() == OutcomeType.LEVEL_CHANGED)
                .max(Comparator.comparing(Announced::version))
                .map(Announced::number)
                .orElse(1L);
        found.equal(I6, level, (long) look.profile().level(), "the level announced to user %s", look.user());
    }

    private static void checkRedeemed(Look look, List<Announced> said, Findings found) {
        found.equal(
                I6,
                said.stream()
                        .filter(one -> one.type() == OutcomeType.REWARD_REDEEMED)
                        .count(),
                look.issues().stream()
                        .filter(issue -> issue.redeemedAt().isPresent())
                        .count(),
                "the number of redemptions announced to user %s",
                look.user());
    }

    private static Said said(Outcome outcome) {
        return new Said(outcome.place().instant(), outcome.points());
    }

    private static OutcomeKey keyOf(Announced one) {
        return new OutcomeKey(one.user(), one.about().orElseThrow(), one.occurrence());
    }
}
