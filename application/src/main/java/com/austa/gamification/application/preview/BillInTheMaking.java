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

/** Adds up differences, some users after the others, and remembers of each no more than that; for a single use. */
final class BillInTheMaking {

    private final List<Outcome> gained = new ArrayList<>();
    private final List<Outcome> lost = new ArrayList<>();
    private final Set<UserId> gaining = new HashSet<>();
    private final Set<UserId> losing = new HashSet<>();
    private long users;
    private long usersGaining;
    private long usersLosing;
    private long created;
    private long withdrawn;
    private long owed;

    void add(OutcomeChange change) {
        long before = change.before().map(Outcome::points).orElse(0L);
        long after = change.after().map(Outcome::points).orElse(0L);
        created += Math.max(0, after - before);
        withdrawn += Math.max(0, before - after);
        DefinitionKind kind = change.key().definition().kind();
        boolean rule = kind == DefinitionKind.POINT_RULE;
        UserId user = change.key().user();
        if (rule ? after > before : change.before().isEmpty()) {
            gaining.add(user);
            change.after().ifPresent(outcome -> sample(gained, outcome));
            owed += kind == DefinitionKind.REWARD ? 1 : 0;
        } else if (rule || change.after().isEmpty()) {
            losing.add(user);
            change.before().ifPresent(outcome -> sample(lost, outcome));
        }
    }

    /** @param number of users whose differences have all been added */
    void looked(int number) {
        users += number;
        usersGaining += gaining.size();
        usersLosing += losing.size();
        gaining.clear();
        losing.clear();
    }

    long users() {
        return users;
    }

    private static void sample(List<Outcome> samples, Outcome outcome) {
        if (samples.size() < Bill.SAMPLES_MAX && !isLikeLast(samples, outcome)) {
            samples.add(outcome);
        }
    }

    /** A point rule has an outcome an event: one of each user tells more than ten of one. */
    private static boolean isLikeLast(List<Outcome> samples, Outcome outcome) {
        if (samples.isEmpty() || outcome.key().definition().kind() != DefinitionKind.POINT_RULE) {
            return false;
        }
        Outcome last = samples.get(samples.size() - 1);
        return last.key().user().equals(outcome.key().user())
                && last.key().definition().equals(outcome.key().definition());
    }

    Bill bill(long of, List<Warning> warnings) {
        return new Bill(users, of, usersGaining, usersLosing, created, withdrawn, owed, gained, lost, warnings);
    }
}
