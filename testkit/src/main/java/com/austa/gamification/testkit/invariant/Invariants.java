package com.austa.gamification.testkit.invariant;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.rules.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The promises, checked by the same code after every test that injects a fault.
 *
 * <p>How to use it: implement {@link Evidence} over the ports of the books at hand (an in-memory one and one of PostgreSQL
 * suffice) and what the test itself has sent and received; make one {@code Invariants} of it. While faults go on, call
 * {@link #afterCommit} for the users of a commit: I1, I3 and I4 hold at every moment. Once faults have stopped, and the
 * groups have read all, the outbox is empty and the boards have followed, call {@link #atRest}: all of them hold. An empty
 * list is what is wanted; otherwise the first twenty violations are in it.
 *
 * <p>I1 folds from nothing: what a group has claimed of a user, in one go, by the same catalogue. I8 (no leaked thread,
 * connection or file) is not for books to say. For one thread.
 */
public final class Invariants {

    private static final int PAGE = 1_000;

    private final Evidence evidence;
    private final SortedSet<DefinitionId> definitions;
    private final ClaimedFold fold;

    private Invariants(Evidence evidence) {
        Catalogue catalogue = evidence.catalogue();
        this.evidence = evidence;
        this.definitions = catalogue.ids();
        this.fold = new ClaimedFold(evidence.books(), catalogue);
    }

    /** @param evidence its catalogue must stay the same */
    public static Invariants of(Evidence evidence) {
        return new Invariants(evidence);
    }

    /** What holds of these users at every moment. */
    public List<Violation> afterCommit(ConsumerGroup group, Collection<UserId> users) {
        Findings found = new Findings();
        for (UserId user : new TreeSet<>(users)) {
            Look look = Look.at(evidence, user, definitions);
            fold.check(group, look.historyOf(group), found);
            BookAccounts.check(look, found);
        }
        return found.violations();
    }

    /** What holds when everything has come to rest. */
    public List<Violation> atRest() {
        Findings found = new Findings();
        RecordAccounts records = RecordAccounts.of(evidence, found);
        AnnouncementAccounts announced = AnnouncementAccounts.of(evidence, found);
        Map<UserId, Integer> redemptions = evidence.redemptions();
        Set<UserId> missing = new TreeSet<>(records.users());
        Optional<UserId> last = Optional.empty();
        List<UserId> page;
        do {
            page = evidence.books().histories().usersAfter(last, PAGE);
            for (UserId user : page) {
                missing.remove(user);
                Look look = Look.at(evidence, user, definitions);
                look.histories().forEach((group, claimed) -> fold.check(group, claimed, found));
                fold.checkViews(look, found);
                records.check(look, found);
                BookAccounts.check(look, found);
                BookAccounts.checkRedemptions(look, redemptions.getOrDefault(user, 0), found);
                announced.check(look, found);
                last = Optional.of(user);
            }
        } while (page.size() == PAGE);
        missing.forEach(user -> found.add(Invariant.I2, "user %s is unknown, and all that they did is lost", user));
        BoardAccounts.check(evidence, found);
        return found.violations();
    }
}
