package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.reward.RewardIssue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** What the books say of one user, asked once. */
record Look(
        UserId user,
        Map<ConsumerGroup, History> histories,
        Profile profile,
        List<LedgerEntry> ledger,
        List<RewardIssue> issues) {

    private static final int ALL = 100_000;

    static Look at(Evidence evidence, UserId user, SortedSet<DefinitionId> definitions) {
        Map<ConsumerGroup, History> histories = new LinkedHashMap<>();
        for (ConsumerGroup group : evidence.groups()) {
            histories.put(group, evidence.books().histories().claimedOf(group, user, definitions));
        }
        return new Look(
                user,
                histories,
                evidence.books()
                        .profiles()
                        .profileOf(user)
                        .map(ProfilePort.Dated::profile)
                        .orElse(Profile.fresh(user)),
                evidence.ledgerOf(user),
                evidence.books().rewards().issuesOf(user, ALL, 0).rows());
    }

    History historyOf(ConsumerGroup group) {
        return Optional.ofNullable(histories.get(group))
                .orElseThrow(() -> new IllegalArgumentException(
                        "group '%s' is not one of %s".formatted(group.name(), histories.keySet())));
    }

    /** Of all groups: each owns what no other does. */
    List<Outcome> standing() {
        return histories.values().stream()
                .flatMap(history -> history.standing().stream())
                .toList();
    }
}
