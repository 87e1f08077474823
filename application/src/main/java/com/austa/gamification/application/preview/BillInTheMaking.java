package com.austa.gamification.application.preview;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.rules.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up differences; for a single use. */
final class BillInTheMaking {

    private final Set<UserId> users = new HashSet<>();
    private final Set<UserId> gaining = new HashSet<>();
    private final Set<UserId> losing = new HashSet<>();
    private final List<Outcome> gained = new ArrayList<>();
    private final List<Outcome> lost = new ArrayList<>();
    private long created;
    private long withdrawn;
    private long owed;

    void user(UserId user) {
        users.add(user);
    }

    void add(OutcomeChange change) {
        long before = change.before().map(Outcome::points).orElse(0L);
        long after = change.after().map(Outcome::points).orElse(0L);
        created += Math.max(0, after - before);
        withdrawn += Math.max(0, before - after);
        DefinitionKind kind = change.key().definition().kind();
        if (kind == DefinitionKind.POINT_RULE) {
            return;
        }
        if (change.before().isEmpty()) {
            gaining.add(change.key().user());
            change.after().ifPresent(outcome -> sample(gained, outcome));
            owed += kind == DefinitionKind.REWARD ? 1 : 0;
        } else if (change.after().isEmpty()) {
            losing.add(change.key().user());
            change.before().ifPresent(outcome -> sample(lost, outcome));
        }
    }

    private static void sample(List<Outcome> samples, Outcome outcome) {
        if (samples.size() < Bill.SAMPLES_MAX) {
            samples.add(outcome);
        }
    }

    Bill bill(List<Warning> warnings) {
        return new Bill(users.size(), gaining.size(), losing.size(), created, withdrawn, owed, gained, lost, warnings);
    }
}
